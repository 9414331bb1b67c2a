package sendcheck.slack;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Report;
import sendcheck.settings.ProfileKey;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.RunMessages;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;

/**
 * Renders the messages of a run as they are sent, for nobody: the first real run does not have to share the processor with
 * the loading and compiling of that then.
 */
final class RehearsedMessages {

    private static final String NOBODY = "rehearsal@sendcheck.invalid";

    private final Gson json;
    private final Clock clock;

    RehearsedMessages(SlackConfig config, Clock clock) {
        this.json = GsonFactory.createSnakeCase(config);
        this.clock = clock;
    }

    void prepare(Report report) {
        Instant now = clock.instant();
        TestRun running = run(now, null);
        TestRun ended = run(now, new TestRun.Conclusion(now, report, null, NOBODY, null));
        write(RunMessages.waiting(running));
        for (int done = 0; done < report.stages().size(); done++) {
            write(RunMessages.running(
                    running,
                    report.stages().subList(0, done),
                    report.stages().get(done).stage()));
        }
        write(RunMessages.concluded(ended));
        write(RunMessages.stages(ended, report.stages(), null));
        write(RunMessages.transcript(ended));
    }

    private void write(Message message) {
        if (json.toJson(message.blocks()).isEmpty()) {
            throw new IllegalStateException("a message without a form");
        }
    }

    private static TestRun run(Instant now, TestRun.@Nullable Conclusion conclusion) {
        return new TestRun(
                new RunId("rehearsal"),
                new ProfileKey("rehearsal", "rehearsal"),
                "Rehearsal",
                new Person("U0", "rehearsal"),
                "C0",
                null,
                null,
                false,
                null,
                now,
                1,
                conclusion,
                null);
    }
}
