package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.Limits;
import sandbox.slack.model.Change.Kind;
import sandbox.slack.model.Change.MessageChanged;
import sandbox.slack.model.Message;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;
import sendcheck.testrun.Board;
import sendcheck.testrun.TestRun;

class SlackBoardTest {

    private static final Change NOTHING = new Change.None();

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
    void a_run_is_one_message_in_the_channel_edited_in_place_with_its_details_in_the_thread() throws Exception {
        TestRun run = accepted(SlackFixture.ADMIN);
        try (Board.Live live = slack.app.board().open(run)) {
            live.show(List.of(), Stage.SETTINGS);
            await().until(() -> slack.publicly(SlackFixture.ADMIN).size() == 1);
            assertThat(SlackFixture.state(parent())).isEqualTo("running");
        }

        slack.app.board().conclude(passed(run), NOTHING);

        assertThat(slack.publicly(SlackFixture.ADMIN)).hasSize(1);
        assertThat(parent().text()).contains("A test email was sent to");
        assertThat(SlackFixture.state(parent())).isEqualTo("done");
        assertThat(thread(parent())).hasSize(2).anyMatch(text -> text.contains("220 mail.example.com ESMTP"));
    }

    @Test
    void a_failed_run_has_its_finding_in_the_thread() throws Exception {
        slack.app.board().conclude(failed(accepted(SlackFixture.ADMIN)), NOTHING);

        assertThat(parent().blocks().toString()).contains("The mail server refuses connections");
        assertThat(thread(parent())).hasSize(3);
    }

    @Test
    void concluding_again_changes_nothing_that_people_see() throws Exception {
        TestRun run = failed(accepted(SlackFixture.ADMIN));
        Change opened = new Change.Opened(Samples.incident(1));

        slack.app.board().conclude(run, opened);
        slack.app.board().conclude(run, opened);

        assertThat(slack.publicly(SlackFixture.ADMIN)).hasSize(1);
        assertThat(thread(parent())).hasSize(3);
        assertThat(slack.publicly(SlackFixture.ALERTS)).hasSize(1);
    }

    @Test
    void a_run_taken_up_by_another_process_goes_on_in_the_same_message() throws Exception {
        TestRun run = accepted(SlackFixture.ADMIN);
        slack.app.board().open(run);
        await().until(() -> slack.publicly(SlackFixture.ADMIN).size() == 1);
        slack.app.close();

        try (SlackApp other = slack.another()) {
            other.board().open(run).close();
            other.board().conclude(passed(run), NOTHING);
        }

        assertThat(slack.publicly(SlackFixture.ADMIN)).hasSize(1);
        assertThat(SlackFixture.state(parent())).isEqualTo("done");
    }

    @Test
    void many_stages_in_a_moment_make_few_edits_and_the_last_one_counts() throws Exception {
        TestRun run = accepted(SlackFixture.ADMIN);
        List<Kind> changes = new CopyOnWriteArrayList<>();
        List<StageResult> done = new ArrayList<>();
        slack.workspace.onChange(change -> {
            if (change instanceof MessageChanged changed) {
                changes.add(changed.kind());
            }
        });
        try (Board.Live live = slack.app.board().open(run)) {
            for (int i = 0; i < 50; i++) {
                live.show(done, Stage.CONNECT);
            }
            done.add(Samples.passed(Stage.CONNECT));
            live.show(done, Stage.GREETING);
            await().until(() ->
                    changes.size() > 0 && parent().blocks().toString().contains("0.01"));
        }

        assertThat(changes.size()).isLessThan(10);
    }

    @Test
    void the_pause_that_slack_asks_for_is_kept_and_nothing_is_lost() throws Exception {
        Limits.Rate oneASecond = new Limits.Rate(1, Duration.ofSeconds(1));
        slack.close();
        slack = new SlackFixture(setup -> setup.withLimits(setup.limits().withPosting(oneASecond)));

        slack.app.board().conclude(failed(accepted(SlackFixture.ADMIN)), NOTHING);

        assertThat(thread(parent())).hasSize(3);
        assertThat(SlackFixture.state(parent())).isEqualTo("done");
    }

    @Test
    void a_channel_that_the_app_is_not_in_makes_a_direct_message_of_it() throws Exception {
        TestRun run = accepted(SlackFixture.GENERAL);

        slack.app.board().conclude(passed(run), NOTHING);

        assertThat(slack.publicly(SlackFixture.GENERAL)).isEmpty();
        assertThat(slack.publicly(slack.workspace.direct("ann").id())).hasSize(1);
    }

    @Test
    void slack_being_away_is_said_so_that_it_is_tried_again() throws Exception {
        TestRun run = passed(accepted(SlackFixture.ADMIN));
        slack.workspace.close();

        assertThat(catchThrowable(() -> slack.app.board().conclude(run, NOTHING)))
                .isInstanceOf(Board.Unreachable.class)
                .hasMessageNotContaining(slack.workspace.botToken());
    }

    @Test
    void an_incident_is_one_message_that_turns_green_with_one_reply() throws Exception {
        Board board = slack.app.board();
        var recovered = new Change.Recovered(Samples.incident(2), Instant.parse("2026-11-24T13:00:00Z"), "run-009");

        board.conclude(failed(accepted(SlackFixture.ADMIN)), new Change.Opened(Samples.incident(1)));
        board.conclude(failed(accepted(SlackFixture.ADMIN)), new Change.Updated(Samples.incident(2)));
        String failing = alert().blocks().toString();
        board.conclude(passed(accepted(SlackFixture.ADMIN)), recovered);
        board.conclude(passed(accepted(SlackFixture.ADMIN)), recovered);
        board.conclude(failed(accepted(SlackFixture.ADMIN)), new Change.Updated(Samples.incident(2)));

        assertThat(failing).contains("2 failed tests");
        assertThat(slack.publicly(SlackFixture.ALERTS)).hasSize(1);
        assertThat(alert().text()).contains("passes its test again");
        assertThat(slack.workspace.thread(SlackFixture.ALERTS, alert().ts(), "ann"))
                .hasSize(1);
    }

    @Test
    void an_incident_that_recovers_while_its_failure_is_told_turns_green() throws Exception {
        TestRun run = failed(accepted(SlackFixture.ADMIN));
        slack.runs.change(
                run.id(), new Change.Recovered(Samples.incident(1), Instant.parse("2026-11-24T13:00:00Z"), "run-009"));

        slack.app.board().conclude(run, new Change.Opened(Samples.incident(1)));

        assertThat(alert().text()).contains("passes its test again");
    }

    @Test
    void messages_that_someone_deleted_are_posted_anew() throws Exception {
        Board board = slack.app.board();
        TestRun run = accepted(SlackFixture.ADMIN);
        try (Board.Live live = board.open(run)) {
            live.show(List.of(), Stage.SETTINGS);
            await().until(() -> slack.publicly(SlackFixture.ADMIN).size() == 1);
        }
        board.conclude(failed(accepted(SlackFixture.ADMIN)), new Change.Opened(Samples.incident(1)));
        delete(parent());
        delete(alert());

        board.conclude(
                passed(run),
                new Change.Recovered(Samples.incident(1), Instant.parse("2026-11-24T13:00:00Z"), "run-009"));

        Message anew = slack.publicly(SlackFixture.ADMIN).getLast();
        assertThat(anew.text()).contains("A test email was sent to");
        assertThat(thread(anew)).hasSize(2);
        assertThat(alert().text()).contains("passes its test again");
        assertThat(slack.workspace.thread(SlackFixture.ALERTS, alert().ts(), "ann"))
                .hasSize(1);
    }

    private void delete(Message message) throws Exception {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.workspace.apiUrl().toString());
        config.setStatsEnabled(false);
        Slack client = Slack.getInstance(config);
        try {
            assertThat(client.methods(slack.workspace.botToken())
                            .chatDelete(request ->
                                    request.channel(message.channel()).ts(message.ts()))
                            .isOk())
                    .isTrue();
        } finally {
            client.close();
        }
    }

    private Message parent() {
        return slack.publicly(SlackFixture.ADMIN).get(0);
    }

    private Message alert() {
        return slack.publicly(SlackFixture.ALERTS).get(0);
    }

    private List<String> thread(Message parent) {
        return slack.workspace.thread(parent.channel(), parent.ts(), "ann").stream()
                .map(message -> message.text() + message.blocks())
                .toList();
    }

    private TestRun accepted(String channel) {
        String id = slack.workspace.channels().stream()
                .filter(candidate -> channel.equals("#" + candidate.name()))
                .findFirst()
                .orElseThrow()
                .id();
        return slack.runs
                .accept(Samples.order(id, "request-" + slack.runs.all().size()))
                .get(0);
    }

    private TestRun passed(TestRun run) {
        return slack.runs.end(run.id(), MemoryRuns.passed(), Optional.empty());
    }

    private TestRun failed(TestRun run) {
        return slack.runs.end(run.id(), MemoryRuns.failed(), Optional.of(Samples.REFUSED));
    }
}
