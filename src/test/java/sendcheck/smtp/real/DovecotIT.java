package sendcheck.smtp.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;

@ExtendWith(RealServersExtension.class)
class DovecotIT {
    @ParameterizedTest
    @CsvSource({
        "IMAP, STARTTLS, IMAP",
        "IMAP, NONE, IMAP",
        "IMAPS, TLS, IMAP",
        "IMAPS, STARTTLS, IMAP",
        "IMAPS, NONE, IMAP",
        "POP3, STARTTLS, POP3",
        "POP3, NONE, POP3",
        "POP3S, TLS, POP3",
        "POP3S, STARTTLS, POP3"
    })
    void a_mailbox_port_is_named_for_what_it_is(
            Service service, Security security, Symptom.Protocol protocol, RealServers servers) {
        var failure = Trial.of(servers, service, security).run().failure().orElseThrow();

        assertThat(failure.stage()).isEqualTo(Stage.GREETING);
        assertThat(((Outcome.Failed) failure.outcome()).symptom())
                .asInstanceOf(type(Symptom.WrongProtocol.class))
                .extracting(Symptom.WrongProtocol::protocol)
                .isEqualTo(protocol);
    }

    @Test
    void its_submission_server_takes_a_mail(RealServers servers) {
        var trial = Trial.of(servers, Service.DOVECOT_SUBMISSION, Security.STARTTLS);

        var report = trial.run();

        assertThat(report.failure()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        await().untilAsserted(() ->
                assertThat(trial.arrived(servers.mailbox(Account.INBOX))).hasSize(1));
    }
}
