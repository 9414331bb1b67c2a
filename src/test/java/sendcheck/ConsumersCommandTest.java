package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;
import sendcheck.reading.ConsumerToken;

class ConsumersCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Map<String, String> environment = Map.of();

    @BeforeEach
    void database() throws Exception {
        TestDatabase database = TestDatabase.createWithSchema();
        environment = Map.of(
                "SENDCHECK_DB_URL", database.jdbcUrl(),
                "SENDCHECK_DB_USER", database.user(),
                "SENDCHECK_DB_PASSWORD", database.password(),
                "SENDCHECK_KEYSET", Keysets.generate());
        Path empty =
                Files.writeString(folder.resolve("first.json"), "{\"modules\": [{\"key\": \"m\", \"title\": \"M\"}]}");
        run("import", empty.toString());
        said.getBuffer().setLength(0);
    }

    private int run(String... arguments) throws Exception {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    @Test
    void a_token_is_printed_once_and_alone_on_standard_output() throws Exception {
        assertThat(run("consumers", "add", "portal", "--secrets")).isZero();
        String token = said.toString().strip();

        assertThat(ConsumerToken.read(token)).isPresent();
        assertThat(complained.toString()).contains("shown only now").doesNotContain(token);
        said.getBuffer().setLength(0);
        assertThat(run("consumers", "list")).isZero();
        assertThat(said.toString())
                .containsPattern("^portal  with secrets  since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ by ")
                .doesNotContain(token);
    }

    @Test
    void a_program_is_there_once_until_it_is_removed() throws Exception {
        run("consumers", "add", "portal");

        assertThat(run("consumers", "add", "portal")).isEqualTo(1);
        assertThat(run("consumers", "remove", "portal")).isZero();
        assertThat(run("consumers", "remove", "portal")).isEqualTo(1);
        assertThat(run("consumers", "add", "Portal App")).isEqualTo(1);
        assertThat(run("consumers")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(complained.toString())
                .contains("There is a program called portal already.")
                .contains("There is no program called portal.")
                .contains("A name has 1 to 40 lower-case letters");
    }
}
