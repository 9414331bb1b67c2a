package sandbox.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.EchoApp;
import sandbox.slack.EchoManifest;
import sandbox.slack.Limits;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;

/** Scripts against a real Bolt app. */
class ScriptRunnerTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Workspace workspace;
    private EchoApp app;

    @BeforeEach
    void start() throws Exception {
        start(Duration.ofMinutes(1));
    }

    private void start(Duration acknowledge) throws Exception {
        workspace = Workspace.start(WorkspaceSetup.standard(EchoManifest.path())
                .withLimits(Limits.slack().withAcknowledge(acknowledge).withTrigger(Duration.ofMinutes(1))));
        app = EchoApp.start(workspace);
    }

    @AfterEach
    void stop() throws Exception {
        app.close();
        workspace.close();
    }

    @Test
    void command_and_button_are_answered() throws Exception {
        assertThat(run("/echo hello ;; click: Again")).as(this::printed).isZero();
        assertThat(printed())
                .contains("Ann in #email-admin: /echo hello")
                .contains("Sendcheck in #email-admin:", "    hello", "    [Again]")
                .contains("Sendcheck in #email-admin (edited):", "    again");
    }

    @Test
    void run_is_followed_to_its_end_with_its_thread() throws Exception {
        assertThat(run("/run")).as(this::printed).isZero();
        assertThat(printed()).contains("running", "in the thread:", "step one", "finished");
    }

    @Test
    void shortcut_is_chosen_on_the_latest_message() throws Exception {
        assertThat(run("as: sam ;; hello ;; shortcut: echo this"))
                .as(this::printed)
                .isZero();
        assertThat(printed()).contains("[echo this]", "(only you):", "You asked about: hello");
        assertThat(run("shortcut: Forget this")).isEqualTo(1);
        assertThat(printed()).contains("FAILED: there is no shortcut Forget this");
    }

    @Test
    void private_answer_is_marked() throws Exception {
        assertThat(run("as: sam ;; in: #general ;; /whisper psst")).isZero();
        assertThat(printed()).contains("Sam in #general: /whisper psst", "Sendcheck in #general (only you):", "psst");
    }

    @Test
    void modal_is_filled_refused_filled_again_and_taken() throws Exception {
        assertThat(run("/form ;; submit ;; fill: Name=bad ;; submit ;; fill: Name=Ada ;; submit"))
                .as(this::printed)
                .isZero();
        assertThat(printed())
                .contains("+- A form", "Name: <>", "[Save] [Cancel]")
                .contains("! Name: Please complete this required field.")
                .contains("! Name: This name is taken")
                .contains("(the modal is closed)", "Hello Ada");
    }

    @Test
    void late_acknowledgement_fails_with_slacks_words() throws Exception {
        stop();
        start(Duration.ofMillis(300));

        assertThat(run("/slow")).isEqualTo(1);
        assertThat(printed()).contains("FAILED: Slack says: `/slow` failed with the error operation_timeout");
    }

    @Test
    void command_without_a_handler_fails() throws Exception {
        assertThat(run("/unhandled")).isEqualTo(1);
        assertThat(printed()).contains("the app answered 404");
    }

    @Test
    void missing_button_fails_with_its_name() throws Exception {
        assertThat(run("/echo hi ;; click: Run again")).isEqualTo(1);
        assertThat(printed()).contains("FAILED: there is no button [Run again] in #email-admin or in a direct message");
    }

    @Test
    void home_is_published_when_it_is_opened_and_mention_is_answered() throws Exception {
        workspace.openHome("ann");
        assertThat(workspace.home("ann")).isPresent();
        assertThat(run("@sendcheck hi")).isZero();
        assertThat(printed()).contains("You called?");
        assertThat(workspace.verifyUrl()).isTrue();
    }

    private int run(String script) throws InvalidScript, InterruptedException {
        Patience patience = new Patience(Duration.ofMinutes(1), Duration.ofMillis(300));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new ScriptRunner(workspace, out, patience).run(Script.parse(script));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
