package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.Test;
import sandbox.entra.AuthorizationServer;
import sendcheck.diagnosis.TokenSource.Answer;

class StandardAuthorizationServerTest {

    @Test
    void the_claims_of_a_signed_token_of_another_server_are_read() throws Exception {
        Ssl ssl = new Ssl();
        var config = new OAuth2Config(
                false, null, null, false, new OAuth2TokenProvider(), Set.of(), new MockWebServerWrapper(ssl));
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start();
        try (var tokens = new MicrosoftTokens(Clock.systemUTC())) {
            int port = server.baseUrl().port();
            server.enqueueCallback(new DefaultOAuth2TokenCallback(
                    AuthorizationServer.TENANT + "/oauth2/v2.0",
                    "subject",
                    "JWT",
                    List.of("https://outlook.office365.com"),
                    Map.of("roles", List.of("SMTP.SendAsApp")),
                    3600));
            Answer answer = tokens.token(
                    TokenTrial.signIn("localhost:" + port),
                    pem(ssl.getSslKeystore().getKeyStore()),
                    Duration.ofSeconds(20),
                    claims -> true);
            assertThat(answer).isInstanceOfSatisfying(Answer.Granted.class, granted -> {
                assertThat(granted.claims().audience()).containsExactly("https://outlook.office365.com");
                assertThat(granted.claims().roles()).containsExactly("SMTP.SendAsApp");
                assertThat(granted.claims().expiry()).isAfter(Clock.systemUTC().instant());
            });
        } finally {
            server.shutdown();
        }
    }

    private static String pem(KeyStore store) throws Exception {
        String alias = store.aliases().nextElement();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate(alias).getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
