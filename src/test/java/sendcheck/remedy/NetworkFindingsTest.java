package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Problem;
import sendcheck.settings.Security;

class NetworkFindingsTest {

    private static final Symptom REFUSED = new Symptom.ConnectionRefused("192.0.2.1", 587);

    @Test
    void a_run_that_passed_needs_no_finding() {
        assertThat(new Remedies(Runs.EGRESS).explain(Runs.report(Verdict.PASSED, List.of()), Runs.USUAL))
                .isEmpty();
    }

    @Test
    void wrong_settings_list_every_error_and_no_warning() {
        var problems = List.of(
                new Problem(Problem.Field.FROM_ADDRESS, Problem.Severity.ERROR, "The From address has no @."),
                new Problem(Problem.Field.PORT, Problem.Severity.WARNING, "993 is an IMAP port."),
                new Problem(Problem.Field.HOST, Problem.Severity.ERROR, "The host is missing."));
        var finding = Runs.explain(Stage.SETTINGS, new Symptom.InvalidSettings(problems));
        assertThat(finding.id()).isEqualTo("settings.from-address");
        assertThat(finding.title()).isEqualTo("The settings need a correction: From address, Host");
        assertThat(finding.steps()).containsExactly("The From address has no @.", "The host is missing.");
    }

    @Test
    void an_unknown_name_that_looks_like_a_providers_proposes_the_providers() {
        var assignment = Runs.assignment("smtp.gmial.com", 587, Security.STARTTLS, Runs.PASSWORD);
        var finding = Runs.explain(Stage.RESOLVE, new Symptom.NameNotFound("smtp.gmial.com"), assignment);
        assertThat(finding.id()).isEqualTo("resolve.not-found");
        assertThat(finding.steps().get(0)).contains("Did you mean smtp.gmail.com?");
    }

    @Test
    void a_refused_or_unanswered_connection_names_the_addresses_to_allow() {
        var timedOut = new Symptom.TimedOut("the connection", Duration.ofSeconds(10), 0);
        assertThat(List.of(Runs.explain(Stage.CONNECT, REFUSED), Runs.explain(Stage.CONNECT, timedOut)))
                .allMatch(finding -> finding.steps().toString().contains("from 192.0.2.10, 192.0.2.11."))
                .extracting(Finding::id)
                .containsExactly("connect.refused", "connect.timeout");
    }

    @Test
    void a_refused_connection_on_an_odd_port_is_for_the_person_who_typed_it() {
        var odd = Runs.assignment("smtp.example.com", 5870, Security.STARTTLS, Runs.PASSWORD);
        assertThat(Runs.explain(Stage.CONNECT, REFUSED, odd).actor()).isEqualTo(Actor.YOU);
        assertThat(Runs.explain(Stage.CONNECT, REFUSED).actor()).isEqualTo(Actor.NETWORK);
    }

    @Test
    void an_imap_server_is_told_from_a_web_server_and_from_one_that_wants_tls() {
        assertThat(List.of(Protocol.IMAP, Protocol.POP3, Protocol.HTTP, Protocol.TLS))
                .extracting(protocol -> Runs.explain(Stage.GREETING, new Symptom.WrongProtocol(protocol, ""))
                        .id())
                .containsExactly("greeting.imap", "greeting.pop3", "greeting.http", "greeting.tls-on-connect");
    }

    @Test
    void silence_on_port_465_without_tls_is_a_mistaken_security() {
        var silence = new Symptom.TimedOut("the greeting", Duration.ofSeconds(30), 0);
        var on465 = Runs.assignment("smtp.example.com", 465, Security.STARTTLS, Runs.PASSWORD);
        assertThat(Runs.explain(Stage.GREETING, silence, on465).id()).isEqualTo("greeting.tls-on-connect");
        assertThat(Runs.explain(Stage.GREETING, silence).id()).isEqualTo("greeting.timeout");
    }

    @Test
    void a_sign_in_that_is_not_answered_does_not_blame_the_password() {
        var silence = new Symptom.TimedOut("the reply to AUTH", Duration.ofSeconds(30), 0);
        var finding = Runs.explain(Stage.SIGN_IN, silence);
        assertThat(finding.id()).isEqualTo("sign-in.timeout");
        assertThat(finding.explanation()).contains("does not mean that the password is wrong");
    }

    @Test
    void a_message_without_confirmation_may_have_been_sent_and_one_before_data_was_not() {
        var limit = Duration.ofSeconds(30);
        assertThat(Runs.explain(Stage.MESSAGE, new Symptom.TimedOut(Awaited.REPLY_TO_MESSAGE, limit, 0))
                        .title())
                .contains("may have been sent");
        assertThat(Runs.explain(Stage.MESSAGE, new Symptom.ConnectionClosed(Awaited.REPLY_TO_MESSAGE, true))
                        .title())
                .contains("may have been sent");
        assertThat(Runs.explain(Stage.MESSAGE, new Symptom.MalformedReply(Awaited.REPLY_TO_MESSAGE, "ok"))
                        .title())
                .contains("may have been sent");
        assertThat(Runs.explain(Stage.MESSAGE, new Symptom.ReplyTooLong(Awaited.REPLY_TO_MESSAGE, 65536))
                        .title())
                .contains("may have been sent");
        assertThat(Runs.explain(Stage.MESSAGE, new Symptom.TimedOut(Awaited.REPLY_TO_DATA, limit, 0))
                        .explanation())
                .contains("Nothing was sent");
    }

    @Test
    void an_interrupted_run_may_have_sent_its_mail() {
        var finding = new Remedies(List.of()).explain(Runs.report(Verdict.INTERRUPTED, List.of()), Runs.USUAL);
        assertThat(finding).get().extracting(Finding::id).isEqualTo("interrupted");
        assertThat(finding.orElseThrow().steps().get(0)).contains("you@example.org");
    }
}
