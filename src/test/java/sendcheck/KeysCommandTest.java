package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sendcheck.postgres.Keysets;
import sendcheck.postgres.TestDatabase;

class KeysCommandTest {
    private static final String SEED = """
            {"modules": [{"key": "m", "title": "M", "profiles": [
              {"key": "p", "title": "P", "host": "smtp.example.com", "port": 587, "user": "p@example.com",
               "password": "horse-battery", "from": "p@example.com"}]}]}
            """;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void database(@TempDir Path folder) throws Exception {
        TestDatabase database = TestDatabase.createWithSchema();
        environment.put("SENDCHECK_DB_URL", database.jdbcUrl());
        environment.put("SENDCHECK_DB_USER", database.user());
        environment.put("SENDCHECK_DB_PASSWORD", database.password());
        environment.put("SENDCHECK_KEYSET", Keysets.generate());
        run("import", Files.writeString(folder.resolve("first.json"), SEED).toString());
        said.getBuffer().setLength(0);
    }

    private int run(String... arguments) throws Exception {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    @Test
    void a_rotation_says_how_many_secrets_have_the_new_key() throws Exception {
        assertThat(run("keys", "rotate")).isZero();

        assertThat(said.toString()).startsWith("All secrets (1) are encrypted with a new key.");
    }

    @Test
    void a_wrong_keyset_is_refused_in_words() throws Exception {
        environment.put("SENDCHECK_KEYSET", Keysets.generate());

        assertThat(run("keys", "rotate")).isEqualTo(1);

        assertThat(complained.toString()).contains("is not the keyset that the secrets of this database");
    }

    @Test
    void secrets_are_given_up_only_when_their_keyset_is_lost() throws Exception {
        assertThat(run("keys", "give-up")).isEqualTo(1);
        assertThat(complained.toString()).contains("nothing was deleted");
        environment.put("SENDCHECK_KEYSET", Keysets.generate());

        assertThat(run("keys", "give-up")).isZero();

        assertThat(said.toString()).startsWith("Deleted: 1.").contains("/email-settings");
        assertThat(run("keys", "rotate")).isZero();
    }

    @Test
    void a_database_out_of_reach_and_a_missing_setting_are_said_in_words() throws Exception {
        environment.put("SENDCHECK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(run("keys", "rotate")).isEqualTo(1);
        environment.remove("SENDCHECK_KEYSET");
        assertThat(run("keys", "rotate")).isEqualTo(CommandLine.ExitCode.USAGE);

        assertThat(complained.toString())
                .contains("The database cannot be used: ", "SENDCHECK_KEYSET (or --keyset-file) is missing")
                .doesNotContain("Exception");
    }
}
