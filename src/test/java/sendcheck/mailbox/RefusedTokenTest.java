package sendcheck.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

class RefusedTokenTest {

    private static final String ADDRESS = "probe@test.example";

    @ParameterizedTest
    @CsvSource({
        "NO [UNAVAILABLE] Temporary authentication failure, true",
        "NO [INUSE] Too many sessions, true",
        "NO [AUTHENTICATIONFAILED] Authentication failed, false",
    })
    void a_token_is_put_away_only_when_the_mailbox_refuses_it_for_good(String reply, boolean isPassing)
            throws Exception {
        Granting tokens = new Granting();
        try (BareServer server = BareServer.start(socket -> serve(socket, reply));
                var timer = new ScheduledThreadPoolExecutor(1)) {
            var client = new OAuthClient(
                    OAuthClient.MICROSOFT, "example.com", "client", new OAuthGrant.ClientSecret(new Secret("word")));
            var settings = new Configuration.Mailbox(
                    "127.0.0.1",
                    server.port(),
                    Security.NONE,
                    new SignIn.OAuth(ADDRESS, client),
                    ADDRESS,
                    List.of("INBOX"),
                    null);

            Look look = new ImapMailbox(settings, tokens, timer).look("run-123", Duration.ZERO);

            assertThat(look)
                    .isInstanceOfSatisfying(
                            Look.Unusable.class,
                            unusable -> assertThat(unusable.isPassing()).isEqualTo(isPassing));
            assertThat(tokens.refusals).hasValue(isPassing ? 0 : 1);
        }
    }

    private static void serve(Socket socket, String reply) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.contains(" CAPABILITY")) {
                say(socket, "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2");
            }
            say(socket, line.split(" ", 2)[0] + " " + (command.contains(" AUTHENTICATE ") ? reply : "OK done"));
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static final class Granting implements TokenSource {

        private final AtomicInteger refusals = new AtomicInteger();

        @Override
        public Answer token(
                SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit, Predicate<TokenClaims> suits) {
            return new Answer.Granted(new Secret("a-token-of-some-length"), TokenClaims.NONE);
        }

        @Override
        public void refused(SignIn.OAuth signIn) {
            refusals.incrementAndGet();
        }
    }
}
