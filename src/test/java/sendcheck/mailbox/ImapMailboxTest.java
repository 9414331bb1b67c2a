package sendcheck.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** Against an IMAP server that others wrote. */
class ImapMailboxTest {

    private static final String ADDRESS = "probe@test.example";
    private static final String RESULTS = "mx.test.example; spf=pass smtp.mailfrom=a.example";

    private static final ScheduledExecutorService TIMER =
            new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().factory());

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
    private GreenMailUser user;

    @BeforeEach
    void start() {
        mail.start();
        user = mail.setUser(ADDRESS, ADDRESS, "secret-word");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void the_message_of_the_run_is_found_among_others_with_the_topmost_results() throws Exception {
        deliver("INBOX", "other-run", "Authentication-Results: mx.test.example; none");
        deliver(
                "INBOX",
                "run-123",
                "Authentication-Results: " + RESULTS + "\r\nAuthentication-Results: forged.example; none");
        deliver("INBOX", "third-run", "X-Other: yes");

        assertThat(look("run-123", "secret-word")).isEqualTo(new Look.Seen("Inbox", false, RESULTS));
    }

    @Test
    void a_message_that_comes_while_it_is_watched_for_is_seen() {
        ImapMailbox mailbox = mailbox("secret-word", "INBOX");
        CompletableFuture<Look> looking = CompletableFuture.supplyAsync(
                () -> mailbox.look("run-456", Duration.ofSeconds(20)),
                task -> Thread.ofPlatform().daemon().start(task));
        await().pollDelay(Duration.ofMillis(700)).until(() -> !looking.isDone());
        deliver("INBOX", "run-456", "X-Other: yes");

        assertThat(looking.join()).isEqualTo(new Look.Seen("Inbox", false, null));
    }

    @Test
    void the_junk_folder_is_looked_into_too() throws Exception {
        mail.getManagers().getImapHostManager().createMailbox(user, "Junk");
        deliver("Junk", "run-789", "X-Other: yes");

        assertThat(look("run-789", "secret-word")).isEqualTo(new Look.Seen("Junk", true, null));
    }

    @Test
    void a_message_that_is_not_there_is_not_seen_within_the_limit() {
        assertThat(look("run-000", "secret-word")).isEqualTo(new Look.Nothing());
    }

    @Test
    void a_refused_sign_in_is_said_in_words_and_not_tried_again() {
        Look look = look("run-123", "wrong-word");

        assertThat(look).isInstanceOf(Look.Unusable.class);
        assertThat(((Look.Unusable) look).detail())
                .startsWith("The probe mailbox at 127.0.0.1, port "
                        + mail.getImap().getPort() + ", refused the sign-in of probe@test.example")
                .doesNotContain("wrong-word");
        assertThat(((Look.Unusable) look).isPassing()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret-word", "s3\"cret\\word", "päss wörd", "geheim"})
    void a_server_that_repeats_the_sign_in_brings_no_secret_into_words(String password) throws Exception {
        try (RepeatingImap server = new RepeatingImap()) {
            Look look = look("run-123", password, server.port());

            assertThat(((Look.Unusable) look).detail())
                    .contains("refused the sign-in of probe@test.example: ", "(hidden)")
                    .doesNotContain(password, password.substring(0, 4), password.substring(password.length() - 4));
        }
    }

    @Test
    void an_authorization_server_that_repeats_the_secret_brings_it_into_no_words() {
        String secret = "client-s3cret-word";
        var client = new OAuthClient(
                OAuthClient.MICROSOFT, "example.com", "client", new OAuthGrant.ClientSecret(new Secret(secret)));
        TokenSource repeating = new TokenSource() {
            @Override
            public Answer token(
                    SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit, Predicate<TokenClaims> suits) {
                return new Answer.Refused("invalid_client", null, "no such secret: " + secret);
            }

            @Override
            public void refused(SignIn.OAuth signIn) {}
        };
        var settings = new Configuration.Mailbox(
                "127.0.0.1", 143, Security.NONE, new SignIn.OAuth(ADDRESS, client), ADDRESS, List.of("INBOX"), null);

        assertThat(new ImapMailbox(settings, repeating, TIMER).look("run-123", Duration.ZERO))
                .isEqualTo(new Look.Unusable(
                        "Nobody can sign in to the probe mailbox: the authorization server gave no token:"
                                + " invalid_client no such secret: (hidden)",
                        false));
    }

    @Test
    void a_folder_that_is_missing_is_named() {
        assertThat(mailbox("secret-word", "Tests").look("run-123", Duration.ZERO))
                .isEqualTo(new Look.Unusable(
                        "The probe mailbox at 127.0.0.1, port " + mail.getImap().getPort() + ", has no folder Tests",
                        false));
    }

    @Test
    void a_mailbox_out_of_reach_may_come_back() {
        int port = mail.getImap().getPort();
        mail.stop();

        assertThat(look("run-123", "secret-word", port))
                .isEqualTo(new Look.Unusable(
                        "The probe mailbox at 127.0.0.1, port " + port
                                + ", cannot be reached: the connection was refused",
                        true));
    }

    @Test
    void its_own_address_and_details_of_it_arrive_there_and_no_other() {
        ImapMailbox mailbox = mailbox("secret-word", "INBOX");

        assertThat(List.of("probe@test.example", "Probe@Test.Example", " probe+any.thing@test.example"))
                .allMatch(mailbox::receives);
        assertThat(List.of("probe@other.example", "probes@test.example", "a+probe@test.example", ""))
                .noneMatch(mailbox::receives);
    }

    private void deliver(String folder, String run, String headers) {
        MimeMessage message = GreenMailUtil.newMimeMessage(
                headers + "\r\nX-Sendcheck-Run: " + run + "\r\nFrom: a@a.example\r\nSubject: Test\r\n\r\nHello\r\n");
        try {
            mail.getManagers().getImapHostManager().getFolder(user, folder).store(message);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Look look(String run, String password) {
        return look(run, password, mail.getImap().getPort());
    }

    private static Look look(String run, String password, int port) {
        return mailbox(password, "INBOX", port).look(run, Duration.ZERO);
    }

    private ImapMailbox mailbox(String password, String folder) {
        return mailbox(password, folder, mail.getImap().getPort());
    }

    private static ImapMailbox mailbox(String password, String folder, int port) {
        return new ImapMailbox(
                new Configuration.Mailbox(
                        "127.0.0.1",
                        port,
                        Security.NONE,
                        new SignIn.Password(ADDRESS, new Secret(password)),
                        ADDRESS,
                        List.of(folder),
                        null),
                TokenSource.NONE,
                TIMER);
    }
}
