package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sendcheck.config.InvalidConfiguration;

class MainTest {
    private final StringWriter said = new StringWriter();

    @Test
    void serve_says_at_once_what_is_missing_and_what_other_rooms_refuse(@TempDir Path folder) throws Exception {
        Path seed = Files.writeString(folder.resolve("seed.json"), "{\"modules\": [{\"key\": \"A B\"}]}");

        int status = run(
                Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-123456789012",
                        "SENDCHECK_DB_URL", "jdbc:postgres://db/x?password=hidden",
                        "SENDCHECK_KEYSET", "no keyset",
                        "SENDCHECK_SEED", seed.toString(),
                        "SENDCHECK_EHLO_NAME", "two words"),
                "serve");

        assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString())
                .startsWith("Sendcheck cannot start:")
                .contains("SLACK_SIGNING_SECRET", "is missing")
                .contains("SENDCHECK_DB_URL (or --db-url) is not a JDBC URL of PostgreSQL")
                .doesNotContain("hidden")
                .contains("SENDCHECK_KEYSET (or --keyset-file) is not a keyset")
                .contains("seed.json", "modules[0].key must be")
                .contains("SENDCHECK_EHLO_NAME (or --ehlo-name) must be a domain name", "two words");
    }

    @Test
    void an_unknown_command_is_wrong_use_and_names_the_nearest() throws Exception {
        assertThat(run(Map.of(), "chekc")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("no command of that name").contains("check");
    }

    @Test
    void a_secret_in_the_wrong_place_is_not_repeated() throws Exception {
        assertThat(run(Map.of(), "serve", "--slack-bot-token", "xoxb-very-secret"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(Map.of(), "check", "--host", "h", "--password", "very-secret"))
                .isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(said.toString())
                .contains("--slack-bot-token", "--password-env")
                .doesNotContain("very-secret");
    }

    private int run(Map<String, String> environment, String... arguments) throws InvalidConfiguration {
        return Main.commandLine(environment).setErr(new PrintWriter(said, true)).execute(arguments);
    }
}
