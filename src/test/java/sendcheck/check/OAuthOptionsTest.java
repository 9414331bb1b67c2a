package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

class OAuthOptionsTest {

    private final KnownProbe probe = new KnownProbe();
    private final Terminal terminal = new Terminal(probe);

    private int run(String... more) {
        String[] always = {
            "--host",
            "good.example.com",
            "--port",
            "587",
            "--security",
            "starttls",
            "--from",
            "box@example.com",
            "--to",
            "you@example.com"
        };
        return terminal.run(java.util.stream.Stream.of(always, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void a_client_secret_comes_from_the_environment() {
        terminal.withEnvironment(Map.of("SECRET", "value"));

        assertThat(run(
                        "--user",
                        "box@example.com",
                        "--oauth-tenant",
                        "t",
                        "--oauth-client-id",
                        "c",
                        "--oauth-secret-env",
                        "SECRET"))
                .isZero();

        assertThat(probe.assignments.getFirst().server().signIn())
                .isEqualTo(new SignIn.OAuth(
                        "box@example.com",
                        new OAuthClient(
                                OAuthClient.MICROSOFT, "t", "c", new OAuthGrant.ClientSecret(new Secret("value")))));
        assertThat(terminal.out()).contains("as box@example.com by OAuth").doesNotContain("value");
    }

    @Test
    void a_certificate_comes_from_a_file(@TempDir Path folder) throws Exception {
        Path pem = Files.writeString(folder.resolve("client.pem"), "PEM");

        assertThat(run(
                        "--user",
                        "u",
                        "--oauth-tenant",
                        "t",
                        "--oauth-client-id",
                        "c",
                        "--oauth-authority-host",
                        "login.example.com",
                        "--oauth-certificate-file",
                        pem.toString()))
                .isZero();

        assertThat(((SignIn.OAuth) probe.assignments.getFirst().server().signIn()).client())
                .isEqualTo(
                        new OAuthClient("login.example.com", "t", "c", new OAuthGrant.Certificate(new Secret("PEM"))));
    }

    @Test
    void what_is_missing_or_contradictory_is_said_at_once() {
        assertThat(run(
                        "--oauth-tenant",
                        "t",
                        "--password-env",
                        "MAIL_PASSWORD",
                        "--oauth-secret-env",
                        "NONE",
                        "--oauth-certificate-file",
                        "no-such-file.pem"))
                .isEqualTo(2);

        assertThat(terminal.err())
                .contains(
                        "Sign in either with a password or by OAuth, not both.",
                        "For the sign-in by OAuth, --user is missing.",
                        "For the sign-in by OAuth, --oauth-client-id is missing.",
                        "give either --oauth-secret-env or --oauth-certificate-file.",
                        "--oauth-certificate-file no-such-file.pem does not exist.");
    }
}
