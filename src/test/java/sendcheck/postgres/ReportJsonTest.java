package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.Problem;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;

class ReportJsonTest {
    private final ReportJson json = new ReportJson();

    static List<Symptom> symptoms() {
        return List.of(
                new Symptom.InvalidSettings(
                        List.of(new Problem(Problem.Field.PORT, Problem.Severity.ERROR, "993 is an IMAP port."))),
                new Symptom.NameNotFound("smtp.example.com"),
                new Symptom.NameServiceFailed("smtp.example.com", "SERVFAIL"),
                new Symptom.ConnectionRefused("192.0.2.1", 587),
                new Symptom.Unreachable("192.0.2.1", "no route"),
                new Symptom.TimedOut("the greeting", Duration.ofMillis(30_500), 17),
                new Symptom.ConnectionClosed("the greeting", true),
                new Symptom.WrongProtocol(Symptom.Protocol.IMAP, "* OK"),
                new Symptom.MalformedReply("the reply to EHLO", "hello"),
                new Symptom.ReplyTooLong("the reply to EHLO", 65_536),
                new Symptom.Refused(new Reply("MAIL", 451, "4.7.1", List.of("try later", "please"))),
                new Symptom.StartTlsNotOffered(List.of("SIZE")),
                new Symptom.NotTls("220 hi"),
                new Symptom.TlsRejected(Symptom.TlsFault.EXPIRED, "expired yesterday", List.of("a.example")),
                new Symptom.TlsRejected(
                        Symptom.TlsFault.NAME_MISMATCH, "for another", List.of("a.example"), "a.example"),
                new Symptom.KeywordsMasked("XXXXXXXA", List.of("XXXXXXXA")),
                new Symptom.CertificateEnding("a.example", "1 May 2026", 3),
                new Symptom.CertificateWeak("its RSA key has only 1024 bits"),
                new Symptom.SignInInClear(true),
                new Symptom.SignInNotOffered(List.of("SIZE")),
                new Symptom.NoCommonMechanism(List.of("GSSAPI")),
                new Symptom.TokensNotTaken(List.of("PLAIN")),
                new Symptom.TokenRefused("invalid_client", 7000222, "AADSTS7000222: expired"),
                new Symptom.TokenRefused("invalid_client", null, ""),
                new Symptom.TokenUnreachable("login.example.com", "away"),
                new Symptom.TokenUnsuitable(Symptom.TokenFault.ROLE, "The token lacks a role"),
                new Symptom.AccountNotConnected("portal@example.com"),
                new Symptom.Utf8NotOffered("ü@example.com"),
                new Symptom.Greylisted(new Reply("RCPT", 451, "4.7.1", List.of("Greylisted")), Duration.ofSeconds(61)),
                new Symptom.NotSeen(Duration.ofMinutes(2)),
                new Symptom.InJunk("Junk", List.of("SPF")),
                new Symptom.NotAuthentic(List.of("DMARC"), "mx.example"),
                new Symptom.MailboxUnusable("The probe mailbox did not answer in time"),
                new Symptom.CutOff(null),
                new Symptom.GivenUp(5));
    }

    static Stream<Outcome> outcomes() {
        return Stream.concat(
                Stream.of(
                        new Outcome.Passed("one", "two"),
                        new Outcome.Warned(new Symptom.NotTls(""), List.of("careful")),
                        new Outcome.Skipped(Outcome.Because.DRY_RUN)),
                symptoms().stream().map(symptom -> new Outcome.Failed(symptom, List.of("seen"))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_report_is_read_back_as_it_was_written(Outcome outcome) {
        Report report = report(outcome, "C: EHLO");

        assertThat(json.report(json.write(report))).isEqualTo(report);
    }

    @Test
    void every_kind_of_symptom_and_outcome_is_tried_here() {
        assertThat(symptoms().stream().map(Object::getClass)).contains(Symptom.class.getPermittedSubclasses());
        assertThat(outcomes().map(Object::getClass)).contains(Outcome.class.getPermittedSubclasses());
    }

    @Test
    void the_form_is_readable() {
        String written = json.write(report(new Outcome.Failed(new Symptom.NameNotFound("h"), List.of()), "x"));

        assertThat(written)
                .contains("\"stage\":\"sign-in\"")
                .contains("\"verdict\":\"failed\"")
                .contains("\"kind\":\"failed\"")
                .contains("\"kind\":\"name-not-found\"")
                .contains("\"PT1.25S\"");
    }

    @Test
    void what_postgresql_cannot_keep_is_replaced() {
        Report read = json.report(json.write(report(new Outcome.Passed(), "a\0b\uD800c \uD83D\uDE00")));

        assertThat(read.transcript().lines().getFirst().text()).isEqualTo("a\uFFFDb\uFFFDc \uD83D\uDE00");
    }

    @Test
    void proposals_are_read_back_as_they_were_written() {
        Submission submission = new Submission("smtp.example.com", 587, Security.STARTTLS);
        Report report = report(new Outcome.Passed(), "x")
                .with(List.of(new Proposal(submission, List.of("TLS 1.3"), Duration.ofMillis(80))));

        assertThat(json.report(json.write(report))).isEqualTo(report);
    }

    @Test
    void overrides_are_read_back_as_they_were_written() {
        Report report = report(new Outcome.Passed(), "x")
                .with(new OverrideCheck(
                        List.of(
                                new OverrideCheck.Row("jsmith", "j@example.com", null),
                                new OverrideCheck.Row("mjones", "m@example.com", new Symptom.NameNotFound("h")),
                                new OverrideCheck.Row("bob", "b@example.com", null, OverrideCheck.Untried.TIME_UP)),
                        true));

        assertThat(json.report(json.write(report))).isEqualTo(report);
    }

    @Test
    void a_report_of_the_time_before_there_were_proposals_proposes_nothing() {
        Report report = report(new Outcome.Passed(), "x");
        String old = json.write(report).replaceAll(",?\"proposals\":\\[]", "");

        assertThat(old).doesNotContain("proposals");
        assertThat(json.report(old)).isEqualTo(report);
    }

    @Test
    void a_finding_is_read_back_as_it_was_written() {
        Finding finding = new Finding("connect.refused", "Refused", Actor.MAIL_ADMIN, "Why.", List.of("Do."), null);

        assertThat(json.finding(json.write(finding))).isEqualTo(finding);
    }

    private static Report report(Outcome outcome, String line) {
        return new Report(
                Verdict.FAILED,
                List.of(new StageResult(Stage.SIGN_IN, outcome, Duration.ofMillis(1_250))),
                new Transcript(List.of(new Transcript.Line(Duration.ofMillis(3), Transcript.Direction.CLIENT, line))),
                "queue-1",
                Duration.ofSeconds(2));
    }
}
