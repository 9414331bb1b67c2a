package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.smtp.real.Account;
import sendcheck.smtp.real.RealServers;
import sendcheck.smtp.real.RealServersExtension;
import sendcheck.smtp.real.Service;

@ExtendWith(RealServersExtension.class)
class PostfixAndDovecotIT {

    @ParameterizedTest
    @CsvSource({"SUBMISSION, STARTTLS", "SUBMISSIONS, TLS", "DOVECOT_SUBMISSION, STARTTLS"})
    void a_signed_in_message_arrives(Service service, Security security, RealServers servers) {
        int before = servers.mailbox(Account.INBOX).messages().size();
        Report report = signedIn(servers, service).with(security).run();
        assertThat(Trial.failedStage(report)).isNull();
        assertThat(report.queueId()).isNotEmpty();
        Awaitility.await().until(() -> servers.mailbox(Account.INBOX).messages().size() > before);
        assertThat(servers.mailbox(Account.INBOX).messages())
                .anyMatch(message -> message.contains("X-Sendcheck-Run: run-123456"));
    }

    @Test
    void a_relay_takes_mail_without_encryption_and_sign_in(RealServers servers) {
        Report report = trial(servers, Service.RELAY).run();
        assertThat(Trial.failedStage(report)).isNull();
        assertThat(report.queueId()).isNotEmpty();
    }

    @Test
    void a_wrong_password_is_refused_with_535(RealServers servers) {
        Report report = trial(servers, Service.SUBMISSION)
                .with(Security.STARTTLS)
                .as(Account.PORTAL.address(), "wrong-word")
                .run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
        assertThat(refusal(report).code()).isEqualTo(535);
    }

    @Test
    void a_sender_of_someone_else_is_refused_as_postfix_does_it_at_the_recipient(RealServers servers) {
        Report report = signedIn(servers, Service.SUBMISSION)
                .with(Security.STARTTLS)
                .from(new Sender("Signer", Account.SIGNER.address(), null, List.of()))
                .run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
        assertThat(refusal(report).text()).contains(Account.SIGNER.address());
    }

    @Test
    void without_a_sign_in_a_submission_server_refuses_the_recipient(RealServers servers) {
        Report report = trial(servers, Service.SUBMISSION)
                .with(Security.STARTTLS)
                .to("someone@elsewhere.example")
                .run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
    }

    @Test
    void a_server_that_offers_no_sign_in_is_no_success(RealServers servers) {
        Report report =
                signedIn(servers, Service.STARTTLS_ONLY).with(Security.STARTTLS).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.SignInNotOffered.class);
    }

    @Test
    void a_relay_without_starttls_is_not_used_in_clear(RealServers servers) {
        Report report = trial(servers, Service.RELAY).with(Security.STARTTLS).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
        assertThat(Trial.symptom(report)).isInstanceOf(Symptom.StartTlsNotOffered.class);
    }

    @Test
    void a_blocked_client_is_refused_at_the_greeting(RealServers servers) {
        Report report = trial(servers, Service.BLOCKED).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(refusal(report).code()).isEqualTo(554);
    }

    @Test
    void a_message_that_is_too_big_is_refused_after_its_dot(RealServers servers) {
        Report report = signedIn(servers, Service.TINY).with(Security.STARTTLS).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.MESSAGE);
        assertThat(refusal(report).code()).isEqualTo(552);
    }

    @ParameterizedTest
    @CsvSource({"IMAP, NONE, IMAP", "IMAPS, TLS, IMAP", "POP3, NONE, POP3", "POP3S, TLS, POP3"})
    void a_server_for_reading_mail_is_named(
            Service service, Security security, Protocol protocol, RealServers servers) {
        Report report = trial(servers, service).with(security).run();
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.WrongProtocol.class,
                        symptom -> assertThat(symptom.protocol()).isEqualTo(protocol));
    }

    private static Trial signedIn(RealServers servers, Service service) {
        return trial(servers, service).as(Account.PORTAL.address(), Account.PORTAL.password());
    }

    private static Trial trial(RealServers servers, Service service) {
        return Trial.on(servers.port(service))
                .on("localhost")
                .trusting(servers.authority())
                .from(new Sender("Portal", Account.PORTAL.address(), null, List.of()))
                .to(Account.INBOX.address());
    }

    private static Reply refusal(Report report) {
        return ((Symptom.Refused) Trial.symptom(report)).reply();
    }
}
