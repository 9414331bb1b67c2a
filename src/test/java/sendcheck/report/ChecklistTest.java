package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;

class ChecklistTest {

    @Test
    void shows_what_is_done_what_goes_on_and_what_is_to_come() {
        List<StageLine> lines = Checklist.of(List.of(passed(Stage.SETTINGS)), Stage.RESOLVE, false);

        assertThat(lines).extracting(StageLine::mark).startsWith(Mark.PASSED, Mark.RUNNING, Mark.PENDING);
        assertThat(lines)
                .extracting(StageLine::title)
                .containsExactly(
                        "Settings",
                        "Find the server",
                        "Connect",
                        "Greeting",
                        "Hello",
                        "Encrypt",
                        "Sign in",
                        "Sender",
                        "Recipient",
                        "Message");
    }

    @Test
    void keeps_the_order_of_their_happening() {
        List<StageLine> lines = Checklist.of(List.of(passed(Stage.ENCRYPT), passed(Stage.GREETING)), null, false);

        assertThat(lines).extracting(StageLine::title).startsWith("Encrypt", "Greeting", "Settings");
    }

    @Test
    void promises_no_message_in_a_dry_run() {
        assertThat(Checklist.of(List.of(), null, true))
                .extracting(StageLine::title)
                .doesNotContain("Message");
    }

    private static StageResult passed(Stage stage) {
        return new StageResult(stage, new Outcome.Passed(), Duration.ofMillis(120));
    }
}
