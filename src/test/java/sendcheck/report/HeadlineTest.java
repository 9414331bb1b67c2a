package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;

class HeadlineTest {

    private static final Symptom REFUSED = new Symptom.Refused(new Reply("DATA", 554, "5.7.1", List.of("no")));
    private static final Symptom CLOSED = new Symptom.ConnectionClosed(Awaited.REPLY_TO_MESSAGE, true);

    @Test
    void counts_the_overrides_that_are_refused() {
        var accepted = new OverrideCheck.Row("jsmith", "j@example.com", null);
        var refused = new OverrideCheck.Row("mjones", "m@example.com", REFUSED);
        assertThat(overrides(accepted, refused)).isEqualTo("1 of 2 From addresses of portal users are refused");
        assertThat(overrides(accepted, accepted)).isEqualTo("All 2 From addresses of portal users are accepted");
        var untried = new OverrideCheck.Row("k", "k@example.com", null, OverrideCheck.Untried.TIME_UP);
        assertThat(overrides(accepted, untried, untried))
                .isEqualTo("1 of 3 From addresses of portal users are accepted; 2 were not tried");
        assertThat(overrides(refused, untried))
                .isEqualTo("1 of 2 From addresses of portal users are refused; 1 was not tried");
        assertThat(overrides(accepted)).isEqualTo("The From address of portal users is accepted");
    }

    private static String overrides(OverrideCheck.Row... rows) {
        Report report = report(Verdict.PASSED, List.of()).with(new OverrideCheck(List.of(rows), false));
        return Headline.of(report, "ann@example.com", true);
    }

    @Test
    void says_that_the_email_was_sent() {
        assertThat(Headline.of(report(Verdict.PASSED, List.of()), "ann@example.com", false))
                .isEqualTo("A test email was sent to ann@example.com");
    }

    @Test
    void never_says_that_a_dry_run_sent_something() {
        assertThat(Headline.of(report(Verdict.PASSED, List.of()), "ann@example.com", true))
                .isEqualTo("Dry run passed: the server would take a test email to ann@example.com");
        assertThat(Headline.of(failed(Stage.RECIPIENT, REFUSED), "ann@example.com", true))
                .isEqualTo("Dry run failed: the recipient was not accepted");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void names_the_stage_in_plain_words(Stage stage) {
        assertThat(Headline.of(failed(stage, REFUSED), "ann@example.com", false))
                .startsWith("No test email was sent: ")
                .doesNotContain("null");
    }

    @Test
    void does_not_claim_to_know_what_became_of_an_unconfirmed_message() {
        assertThat(Headline.of(failed(Stage.MESSAGE, CLOSED), "ann@example.com", false))
                .contains("may or may not have been sent");
        assertThat(Headline.of(
                        failed(Stage.MESSAGE, new Symptom.ConnectionClosed(Awaited.REPLY_TO_DATA, true)), "a@b", false))
                .isEqualTo("No test email was sent: the message was not accepted");
        assertThat(Headline.of(report(Verdict.INTERRUPTED, List.of()), "ann@example.com", false))
                .isEqualTo("The test was interrupted; the email to ann@example.com may have been sent");
    }

    private static Report failed(Stage stage, Symptom symptom) {
        return report(
                Verdict.FAILED,
                List.of(new StageResult(stage, new Outcome.Failed(symptom, List.of()), Duration.ofMillis(5))));
    }

    private static Report report(Verdict verdict, List<StageResult> stages) {
        return new Report(verdict, stages, Transcript.EMPTY, null, Duration.ofMillis(840));
    }
}
