package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.Limits;
import sendcheck.incident.Change;
import sendcheck.testrun.Board;
import sendcheck.testrun.TestRun;

/** What several processes, or people meanwhile, do with one message. */
class SharedMessagesTest {
    private static final Change NOTHING = new Change.None();

    private SlackFixture slack;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture(
                setup -> setup.withLimits(setup.limits().withPosting(new Limits.Rate(1_000, Duration.ofSeconds(1)))));
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    @Test
    void processes_that_tell_an_incident_at_once_post_one_message() throws Exception {
        Change opened = new Change.Opened(Samples.incident(1));
        List<TestRun> failed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            failed.add(concluded());
        }
        try (SlackApp other = slack.another();
                ExecutorService threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("run-", 0).factory())) {
            List<Future<?>> told = new ArrayList<>();
            for (TestRun run : failed) {
                Board board = told.size() % 2 == 0 ? slack.app.board() : other.board();
                told.add(threads.submit(() -> board.conclude(run, opened)));
            }
            for (Future<?> each : told) {
                each.get();
            }
        }

        assertThat(slack.publicly(SlackFixture.ALERTS)).hasSize(1);
    }

    @Test
    void what_someone_says_while_the_end_is_shown_stays() {
        TestRun asRead = concluded();
        slack.runs.arrival(asRead.id(), Samples.ANN, true, Instant.parse("2026-11-24T12:00:00Z"));

        slack.app.board().conclude(asRead, NOTHING);

        assertThat(slack.publicly(SlackFixture.ADMIN).getLast().blocks().toString())
                .contains("says it arrived");
    }

    private TestRun concluded() {
        slack.say(SlackFixture.ADMIN, "/email-test portal");
        TestRun ordered = slack.runs.all().getLast();
        return slack.runs.end(ordered.id(), MemoryRuns.passed(), Optional.empty());
    }
}
