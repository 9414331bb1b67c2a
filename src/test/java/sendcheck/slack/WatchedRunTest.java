package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Message;
import sendcheck.arrival.Look;
import sendcheck.arrival.Sighting;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.incident.Change;
import sendcheck.remedy.Finding;
import sendcheck.testrun.Order;
import sendcheck.testrun.TestRun;

/** A run whose message is watched for in the probe mailbox. */
class WatchedRunTest {

    private static final StageResult ON_ITS_WAY =
            new StageResult(Stage.ARRIVAL, new Outcome.Skipped(Outcome.Because.WATCHED), Duration.ZERO);
    private static final StageResult SEEN =
            Sighting.seen(new Look.Seen("Inbox", false, "mx.example; spf=pass"), Duration.ofSeconds(4));

    private SlackFixture slack;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture();
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    @Test
    void is_not_done_and_asks_nobody_as_long_as_it_is_watched() throws Exception {
        concluded(order());

        assertThat(SlackFixture.state(parent())).isEqualTo("running");
        assertThat(shown(parent())).contains("Watching the probe mailbox").doesNotContain("It arrived");
        assertThat(thread()).anyMatch(text -> text.contains("still watching the probe mailbox"));
    }

    @Test
    void says_by_itself_that_its_message_was_seen() throws Exception {
        TestRun run = concluded(order());
        int before = thread().size();

        slack.app.board().watched(saw(run, SEEN, null));

        assertThat(SlackFixture.state(parent())).isEqualTo("done");
        assertThat(shown(parent())).contains("Seen in the probe mailbox after").doesNotContain("It arrived");
        assertThat(thread()).hasSize(before).anyMatch(text -> text.contains("SPF: passed"));
    }

    @Test
    void has_in_its_thread_once_what_a_message_that_did_not_come_means() throws Exception {
        TestRun run = concluded(order());
        int before = thread().size();
        TestRun watched = saw(run, Sighting.notSeen(Duration.ofMinutes(2)), Samples.REFUSED);

        slack.app.board().watched(watched);
        slack.app.board().watched(watched);

        assertThat(SlackFixture.state(parent())).isEqualTo("done");
        assertThat(shown(parent())).contains("It arrived", "Not yet");
        assertThat(thread()).hasSize(before + 1).last().asString().contains(Samples.REFUSED.title());
    }

    @Test
    void seen_before_its_end_was_shown_is_shown_with_it() throws Exception {
        TestRun run = ended(order());
        TestRun watched = saw(run, SEEN, null);

        slack.app.board().watched(watched);
        assertThat(slack.publicly(SlackFixture.ADMIN)).isEmpty();
        slack.app.board().conclude(run, new Change.None());

        assertThat(SlackFixture.state(parent())).isEqualTo("done");
        assertThat(shown(parent())).contains("Seen in the probe mailbox after");
        assertThat(thread()).noneMatch(text -> text.contains("still watching"));
    }

    @Test
    void of_a_sweep_says_it_in_the_thread_of_the_sweep() throws Exception {
        TestRun run = concluded(sweep());

        slack.app.board().watched(saw(run, SEEN, null));

        assertThat(thread()).singleElement().asString().contains("Seen in the probe mailbox after");
    }

    private Order order() {
        return Samples.order(admin(), "request-1");
    }

    private Order sweep() {
        return new Order(
                "request-1", Samples.ANN, admin(), List.of(Samples.PORTAL), "Every profile", null, null, false);
    }

    private String admin() {
        return slack.workspace.channels().stream()
                .filter(channel -> SlackFixture.ADMIN.equals("#" + channel.name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TestRun concluded(Order order) throws Exception {
        TestRun run = ended(order);
        slack.app.board().conclude(run, new Change.None());
        return run;
    }

    private TestRun ended(Order order) {
        List<StageResult> stages = new ArrayList<>(Samples.passedStages());
        stages.add(ON_ITS_WAY);
        var report = new Report(Verdict.PASSED, stages, Samples.TRANSCRIPT, "4Bq1Xz", Duration.ofSeconds(1));
        return slack.runs.end(slack.runs.accept(order).get(0).id(), report, Optional.empty());
    }

    private TestRun saw(TestRun run, StageResult arrival, @Nullable Finding finding) {
        return slack.runs.watched(run.id(), arrival, finding);
    }

    private Message parent() {
        return slack.publicly(SlackFixture.ADMIN).get(0);
    }

    private List<String> thread() {
        return slack.workspace.thread(parent().channel(), parent().ts(), "ann").stream()
                .map(WatchedRunTest::shown)
                .toList();
    }

    private static String shown(Message message) {
        return message.text() + message.blocks();
    }
}
