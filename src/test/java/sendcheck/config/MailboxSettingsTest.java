package sendcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** What is read of the probe mailbox. */
class MailboxSettingsTest {

    private static final Map<String, String> LEAST = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1234567890-abcdef",
            "SLACK_SIGNING_SECRET", "signing-secret",
            "SENDCHECK_DB_URL", "jdbc:postgresql://localhost/sendcheck",
            "SENDCHECK_DB_USER", "sendcheck",
            "SENDCHECK_KEYSET", "keyset");
    private static final Map<String, String> PROBE = Map.of(
            "SENDCHECK_PROBE_IMAP_HOST", "imap.example.com",
            "SENDCHECK_PROBE_IMAP_USER", "probe@example.com",
            "SENDCHECK_PROBE_IMAP_PASSWORD", "read-me");

    @Test
    void there_is_none_unless_a_host_is_named() throws InvalidConfiguration {
        Configuration read = read(Map.of("SENDCHECK_PROBE_IMAP_USER", "probe@example.com"));

        assertThat(read.mailbox()).isNull();
        assertThat(read.arrivalLimit()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void fills_in_every_default() throws InvalidConfiguration {
        assertThat(mailbox(PROBE))
                .isEqualTo(new Configuration.Mailbox(
                        "imap.example.com",
                        993,
                        Security.TLS,
                        new SignIn.Password("probe@example.com", new Secret("read-me")),
                        "probe@example.com",
                        List.of("INBOX"),
                        null));
    }

    @Test
    void everything_can_be_set(@TempDir Path folder) throws InvalidConfiguration, IOException {
        Path authorities = Files.writeString(folder.resolve("ca.pem"), "authorities");

        Configuration read = read(with(Map.of(
                "SENDCHECK_PROBE_IMAP_USER", "probe",
                "SENDCHECK_PROBE_IMAP_PORT", "143",
                "SENDCHECK_PROBE_IMAP_SECURITY", "starttls",
                "SENDCHECK_PROBE_IMAP_CA_FILE", authorities.toString(),
                "SENDCHECK_PROBE_ADDRESS", "tests@example.com",
                "SENDCHECK_PROBE_FOLDERS", "INBOX, Tests/Mail",
                "SENDCHECK_ARRIVAL_TIMEOUT", "30")));

        assertThat(read.arrivalLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(read.mailbox())
                .isEqualTo(new Configuration.Mailbox(
                        "imap.example.com",
                        143,
                        Security.STARTTLS,
                        new SignIn.Password("probe", new Secret("read-me")),
                        "tests@example.com",
                        List.of("INBOX", "Tests/Mail"),
                        "authorities"));
    }

    @Test
    void a_client_id_asks_for_a_token_in_place_of_the_password() throws InvalidConfiguration {
        Map<String, String> given = with(Map.of(
                "SENDCHECK_PROBE_OAUTH_TENANT", "example.com",
                "SENDCHECK_PROBE_OAUTH_CLIENT_ID", "client-1",
                "SENDCHECK_PROBE_OAUTH_CLIENT_SECRET", "client-secret"));

        assertThat(mailbox(given).signIn())
                .isEqualTo(new SignIn.OAuth(
                        "probe@example.com",
                        new OAuthClient(
                                OAuthClient.MICROSOFT,
                                "example.com",
                                "client-1",
                                new OAuthGrant.ClientSecret(new Secret("client-secret")))));
    }

    @Test
    void reports_every_problem_at_once_and_quotes_no_secret() {
        assertThat(problems(with(Map.of(
                        "SENDCHECK_PROBE_IMAP_PORT", "imap",
                        "SENDCHECK_PROBE_IMAP_SECURITY", "ssl",
                        "SENDCHECK_PROBE_IMAP_CA_FILE", "/no/such/file",
                        "SENDCHECK_PROBE_ADDRESS", "nobody",
                        "SENDCHECK_ARRIVAL_TIMEOUT", "0"))))
                .hasSize(5)
                .anyMatch(line -> line.contains("SENDCHECK_PROBE_IMAP_PORT") && line.contains("1 to 65535"))
                .anyMatch(line -> line.contains("SENDCHECK_PROBE_IMAP_SECURITY") && line.contains("\"ssl\""))
                .anyMatch(line -> line.contains("SENDCHECK_PROBE_IMAP_CA_FILE") && line.contains("/no/such/file"))
                .anyMatch(line -> line.contains("SENDCHECK_PROBE_ADDRESS"))
                .anyMatch(line -> line.contains("SENDCHECK_ARRIVAL_TIMEOUT"))
                .noneMatch(line -> line.contains("read-me"));
    }

    @Test
    void a_mailbox_needs_a_user() {
        assertThat(problems(Map.of("SENDCHECK_PROBE_IMAP_HOST", "imap.example.com")))
                .singleElement()
                .asString()
                .contains("SENDCHECK_PROBE_IMAP_USER", "missing");
    }

    @Test
    void a_user_that_is_no_address_needs_an_address_beside_it() {
        assertThat(problems(with(Map.of("SENDCHECK_PROBE_IMAP_USER", "probe"))))
                .singleElement()
                .asString()
                .contains("SENDCHECK_PROBE_ADDRESS");
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(PROBE);
        all.putAll(more);
        return all;
    }

    private static Configuration.Mailbox mailbox(Map<String, String> given) throws InvalidConfiguration {
        return Objects.requireNonNull(read(given).mailbox());
    }

    private static List<String> problems(Map<String, String> given) {
        return catchThrowableOfType(InvalidConfiguration.class, () -> read(given))
                .problems();
    }

    private static Configuration read(Map<String, String> given) throws InvalidConfiguration {
        Map<String, String> all = new HashMap<>(LEAST);
        all.putAll(given);
        return ConfigurationReader.read(Map.of(), all, Map.of());
    }
}
