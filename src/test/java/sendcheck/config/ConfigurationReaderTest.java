package sendcheck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.diagnosis.Limits;
import sendcheck.settings.Security;
import sendcheck.settings.SubmissionPort;

class ConfigurationReaderTest {

    private static final Map<String, String> LEAST = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-1234567890-abcdef",
            "SLACK_SIGNING_SECRET", "signing-secret",
            "SENDCHECK_DB_URL", "jdbc:postgresql://localhost/sendcheck",
            "SENDCHECK_DB_USER", "sendcheck",
            "SENDCHECK_KEYSET", "keyset");

    @Test
    void fills_in_every_default() throws InvalidConfiguration {
        Configuration read = ConfigurationReader.read(Map.of(), LEAST, Map.of());

        assertThat(read.slack().apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(read.port()).isEqualTo(3000);
        assertThat(read.publicUrl()).isEqualTo(URI.create("http://localhost:3000/"));
        assertThat(read.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(read.egressAddresses()).containsExactly("4.149.123.203", "157.55.183.204", "157.55.183.205");
        assertThat(read.neighbourPorts())
                .containsExactly(
                        new SubmissionPort(587, Security.STARTTLS),
                        new SubmissionPort(465, Security.TLS),
                        new SubmissionPort(25, Security.STARTTLS),
                        new SubmissionPort(2525, Security.STARTTLS));
        assertThat(read.seed()).isNull();
        assertThat(read.ehloName()).isNull();
        assertThat(read.database().password().isEmpty()).isTrue();
    }

    @Test
    void reports_every_problem_at_once_and_quotes_no_secret() {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.remove("SLACK_SIGNING_SECRET");
        wrong.put("SLACK_BOT_TOKEN", "xoxp-not-a-bot-token");
        wrong.put("PORT", "70000");
        wrong.put("SENDCHECK_REPLY_TIMEOUT", "soon");
        wrong.put("SENDCHECK_PUBLIC_URL", "not a url");
        wrong.put("SENDCHECK_SEED", "/no/such/file");

        InvalidConfiguration problems = catchThrowableOfType(
                InvalidConfiguration.class, () -> ConfigurationReader.read(Map.of(), wrong, Map.of()));

        assertThat(problems.problems())
                .hasSize(6)
                .anyMatch(line -> line.contains("SLACK_SIGNING_SECRET") && line.contains("missing"))
                .anyMatch(line -> line.contains("SLACK_BOT_TOKEN"))
                .anyMatch(line -> line.contains("PORT") && line.contains("0 to 65535"))
                .anyMatch(line -> line.contains("SENDCHECK_REPLY_TIMEOUT") && line.contains("soon"))
                .anyMatch(line -> line.contains("SENDCHECK_PUBLIC_URL"))
                .anyMatch(line -> line.contains("SENDCHECK_SEED") && line.contains("/no/such/file"))
                .noneMatch(line -> line.contains("xoxp-not-a-bot-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sendcheck.example.com", "http://10.0.0.1:3000", "http://localhost.example.com"})
    void passwords_are_typed_over_https_or_on_this_machine_only(String url) {
        Map<String, String> wrong = new HashMap<>(LEAST);
        wrong.put("SENDCHECK_PUBLIC_URL", url);

        InvalidConfiguration problems = catchThrowableOfType(
                InvalidConfiguration.class, () -> ConfigurationReader.read(Map.of(), wrong, Map.of()));

        assertThat(problems.problems()).singleElement().asString().contains("SENDCHECK_PUBLIC_URL", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"587", "587/none", "0/tls", "70000/tls", "587/starttls,", "smtp/tls"})
    void a_neighbour_port_needs_a_number_and_an_encryption(String value) {
        InvalidConfiguration problems = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> ConfigurationReader.neighbourPorts(Map.of("SENDCHECK_NEIGHBOUR_PORTS", value)));

        assertThat(problems.problems())
                .singleElement()
                .asString()
                .contains("SENDCHECK_NEIGHBOUR_PORTS", "such as 587/starttls,465/tls");
    }

    @Test
    void flags_win_over_the_environment_and_secrets_come_from_files(@TempDir Path folder)
            throws InvalidConfiguration, IOException {
        Path token = Files.writeString(folder.resolve("token"), "xoxb-from-a-file-123\n");

        Configuration read = ConfigurationReader.read(
                Map.of(Setting.PORT, "0", Setting.SLACK_BOT_TOKEN, token.toString()), LEAST, Map.of());

        assertThat(read.port()).isZero();
        assertThat(read.slack().botToken().reveal()).isEqualTo("xoxb-from-a-file-123");
    }

    @Test
    void an_unreadable_secret_file_is_named() {
        InvalidConfiguration problems = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> ConfigurationReader.read(Map.of(Setting.KEYSET, "/no/such/file"), LEAST, Map.of()));

        assertThat(problems.problems()).singleElement().asString().contains("--keyset-file", "/no/such/file");
    }
}
