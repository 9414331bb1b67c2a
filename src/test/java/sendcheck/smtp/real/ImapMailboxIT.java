package sendcheck.smtp.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenSource;
import sendcheck.diagnosis.Verdict;
import sendcheck.mailbox.ImapMailbox;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** What Postfix delivers is seen in Dovecot. */
@ExtendWith(RealServersExtension.class)
class ImapMailboxIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({"IMAPS, TLS", "IMAP, STARTTLS"})
    void a_message_on_its_way_is_seen_when_it_arrives(Service service, Security security, RealServers servers) {
        var trial = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS);
        assertThat(trial.run().verdict()).isEqualTo(Verdict.PASSED);

        var look = mailbox(servers, service, security).look(trial.id(), LONG_ENOUGH);

        assertThat(look).isEqualTo(new Look.Seen("Inbox", false, null));
    }

    @Test
    void the_folder_that_the_server_marks_for_junk_is_looked_into_whatever_its_name(RealServers servers) {
        var trial = Trial.of(servers, Service.SUBMISSION, Security.STARTTLS).to(Postfix.TAKEN_FOR_JUNK);
        assertThat(trial.run().verdict()).isEqualTo(Verdict.PASSED);

        var look = mailbox(servers, Service.IMAPS, Security.TLS).look(trial.id(), LONG_ENOUGH);

        assertThat(look).isEqualTo(new Look.Seen("Quarantine", true, null));
    }

    @Test
    void a_refused_sign_in_is_told_and_not_tried_again(RealServers servers) {
        var look = mailbox(servers, Service.IMAPS, Security.TLS, "wrong-word", servers.authority())
                .look("run-123", LONG_ENOUGH);

        assertThat(look).isInstanceOfSatisfying(Look.Unusable.class, unusable -> {
            assertThat(unusable.isPassing()).isFalse();
            assertThat(unusable.detail())
                    .contains("refused the sign-in of inbox@real.example")
                    .doesNotContain("wrong-word");
        });
    }

    @ParameterizedTest
    @CsvSource({"IMAPS, TLS", "IMAP, STARTTLS"})
    void a_certificate_that_nobody_vouches_for_is_not_trusted(Service service, Security security, RealServers servers) {
        var look = mailbox(servers, service, security, Account.INBOX.password(), null)
                .look("run-123", LONG_ENOUGH);

        assertThat(look)
                .isEqualTo(new Look.Unusable(
                        "The probe mailbox at localhost, port " + servers.port(service)
                                + ", has a certificate of an authority that is not trusted",
                        false));
    }

    private static final ScheduledExecutorService TIMER =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    private static ImapMailbox mailbox(RealServers servers, Service service, Security security) {
        return mailbox(servers, service, security, Account.INBOX.password(), servers.authority());
    }

    private static ImapMailbox mailbox(
            RealServers servers, Service service, Security security, String password, @Nullable String authorities) {
        return new ImapMailbox(
                new Configuration.Mailbox(
                        "localhost",
                        servers.port(service),
                        security,
                        new SignIn.Password(Account.INBOX.address(), new Secret(password)),
                        Account.INBOX.address(),
                        List.of("INBOX"),
                        authorities),
                TokenSource.NONE,
                TIMER);
    }
}
