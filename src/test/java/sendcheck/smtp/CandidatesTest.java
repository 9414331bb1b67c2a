package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.Submission;
import sendcheck.settings.SubmissionPort;

class CandidatesTest {

    private static final List<SubmissionPort> PORTS = SubmissionPort.list("587/starttls,465/tls");
    private static final Symptom REFUSED = new Symptom.ConnectionRefused("192.0.2.1", 25);

    @Test
    void other_securities_of_the_same_port_come_before_other_ports() {
        assertThat(candidates(Trial.on(25).on("mx.test.example").with(Security.STARTTLS), REFUSED))
                .containsExactly(
                        new Submission("mx.test.example", 25, Security.TLS),
                        new Submission("mx.test.example", 587, Security.STARTTLS),
                        new Submission("mx.test.example", 465, Security.TLS));
    }

    @ParameterizedTest
    @CsvSource({
        "imap.test.example, smtp.test.example",
        "imaps.test.example, smtp.test.example",
        "pop3.test.example, smtp.test.example",
        "mail.test.example, smtp.test.example",
        "smtp.gmial.com, smtp.gmail.com",
        "outlook.office365.com, smtp.office365.com",
        "imap.gmail.com, smtp.gmail.com"
    })
    void a_name_that_is_nearly_right_leads_to_the_right_one(String typed, String right) {
        var trial = Trial.on(587).on(typed).with(Security.STARTTLS);
        assertThat(candidates(trial, new Symptom.NameNotFound(typed)))
                .contains(new Submission(right, 587, Security.STARTTLS))
                .noneMatch(candidate -> candidate.host().equals(typed));
    }

    @Test
    void the_provider_of_the_from_address_is_asked_too() {
        var trial = Trial.on(587)
                .on("mail.test.example")
                .with(Security.STARTTLS)
                .from(new Sender("", "ann@gmail.com", null, List.of()));
        assertThat(candidates(trial, REFUSED))
                .anyMatch(candidate -> candidate.host().equals("smtp.gmail.com"));
    }

    @Test
    void the_name_that_the_certificate_is_made_out_to_comes_first() {
        var symptom = new Symptom.TlsRejected(TlsFault.NAME_MISMATCH, "", List.of("a.example"), "a.example");
        assertThat(candidates(Trial.on(587).on("mail.test.example").with(Security.STARTTLS), symptom))
                .first()
                .isEqualTo(new Submission("a.example", 587, Security.STARTTLS));
    }

    @Test
    void encryption_is_never_given_up() {
        var trial = Trial.on(587).on("mail.test.example");
        assertThat(candidates(trial.with(Security.STARTTLS), REFUSED)).noneMatch(CandidatesTest::isInClear);
        assertThat(candidates(trial.as("ann", "secret-word"), REFUSED)).noneMatch(CandidatesTest::isInClear);
    }

    @ParameterizedTest
    @CsvSource({"535, false", "454, false", "530, true", "538, true"})
    void a_refused_sign_in_is_worth_a_try_only_where_it_speaks_of_the_connection(int code, boolean thinkable) {
        var reply = new Reply("AUTH", code, null, List.of("No"));
        assertThat(Cure.isThinkable(report(Stage.SIGN_IN, new Symptom.Refused(reply))))
                .isEqualTo(thinkable);
    }

    @Test
    void what_other_settings_cannot_cure_is_not_tried() {
        assertThat(Cure.isThinkable(report(Stage.RESOLVE, new Symptom.NameServiceFailed("h", "SERVFAIL"))))
                .isFalse();
        assertThat(Cure.isThinkable(report(Stage.MESSAGE, new Symptom.ConnectionClosed("x", true))))
                .isFalse();
        assertThat(Cure.isThinkable(report(Stage.MESSAGE, null))).isFalse();
    }

    private static boolean isInClear(Submission candidate) {
        return candidate.security() == Security.NONE;
    }

    private static List<Submission> candidates(Trial trial, Symptom symptom) {
        return new Candidates(trial.assignment(), PORTS).after(report(Stage.CONNECT, symptom));
    }

    /** @param symptom null: it passed */
    private static Report report(Stage stage, @Nullable Symptom symptom) {
        Outcome outcome = symptom == null ? new Outcome.Passed() : new Outcome.Failed(symptom, List.of());
        return new Report(
                symptom == null ? Verdict.PASSED : Verdict.FAILED,
                List.of(new StageResult(stage, outcome, Duration.ZERO)),
                Transcript.EMPTY,
                null,
                Duration.ZERO);
    }
}
