package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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

/** {@code export} and {@code import} as an operator types them, on real databases. */
class MovingTest {
    private static final String INSTALLATION = """
            {"modules": [{"key": "5500", "title": "5500", "profiles": [
              {"key": "portal", "title": "Portal Email", "host": "smtp.example.com", "port": 587,
               "user": "portal@example.com", "password": "horse-battery", "from": "portal@example.com",
               "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]}]}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private Map<String, String> here = Map.of();
    private Map<String, String> there = Map.of();

    @BeforeEach
    void twoDatabases() {
        here = database();
        there = database();
    }

    private static Map<String, String> database() {
        TestDatabase database = TestDatabase.createDatabase();
        return new HashMap<>(Map.of(
                "SENDCHECK_DB_URL", database.jdbcUrl(),
                "SENDCHECK_DB_USER", database.user(),
                "SENDCHECK_DB_PASSWORD", database.password(),
                "SENDCHECK_KEYSET", Keysets.generate()));
    }

    private int run(Map<String, String> environment, String... arguments) throws Exception {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String export(Map<String, String> environment, String name) throws Exception {
        Path file = folder.resolve(name);
        assertThat(run(environment, "export", "--to", file.toString())).isZero();
        return Files.readString(file);
    }

    @Test
    void an_installation_is_moved_into_an_empty_database() throws Exception {
        assertThat(run(here, "import", file("first.json", INSTALLATION))).isZero();
        String exported = export(here, "moved.json");

        int status = run(there, "import", folder.resolve("moved.json").toString());

        assertThat(status).isZero();
        assertThat(export(there, "again.json")).isEqualTo(exported);
        assertThat(exported).contains("smtp.example.com", "jsmith").doesNotContain("horse-battery");
        assertThat(said.toString())
                .contains("Imported: 1 module added, 1 profile added, 1 override added.")
                .contains("No secret is in the file for 5500/portal.")
                .doesNotContain("horse-battery");
        assertThat(complained.toString()).isEmpty();
    }

    @Test
    void a_check_says_what_would_change_and_changes_nothing() throws Exception {
        run(here, "import", file("first.json", INSTALLATION));
        String before = export(here, "before.json");

        int status = run(
                here,
                "import",
                "--check",
                file("other.json", INSTALLATION.replace("smtp.example.com", "mail.example")));

        assertThat(status).isZero();
        assertThat(said.toString()).contains("Would be imported: 1 profile changed.");
        assertThat(export(here, "after.json")).isEqualTo(before);
    }

    @Test
    void a_file_with_mistakes_is_not_imported_at_all() throws Exception {
        int status = run(
                here,
                "import",
                file("bad.json", INSTALLATION.replace("587", "99999").replace("\"host\"", "\"hosst\"")));

        assertThat(status).isEqualTo(1);
        assertThat(complained.toString())
                .contains("bad.json: modules[0].profiles[0].port must be a whole number from 1 to 65535")
                .contains("bad.json: modules[0].profiles[0].hosst is unknown here")
                .contains("Nothing was imported.");
    }

    @Test
    void a_file_with_a_byte_order_mark_is_taken_and_one_in_another_encoding_is_refused() throws Exception {
        String umlaut = INSTALLATION.replace("Portal Email", "M\u00fcll");
        Path latin = Files.writeString(folder.resolve("latin.json"), umlaut, StandardCharsets.ISO_8859_1);

        assertThat(run(here, "import", latin.toString())).isEqualTo(1);
        assertThat(run(here, "import", file("marked.json", "\uFEFF" + umlaut))).isZero();

        assertThat(complained.toString())
                .contains("latin.json: this is not in UTF-8. Save it in UTF-8.")
                .contains("Nothing was imported.");
        assertThat(export(here, "after.json")).contains("M\u00fcll");
    }

    @Test
    void a_title_that_is_taken_is_refused_in_words() throws Exception {
        run(here, "import", file("first.json", INSTALLATION));

        int status = run(here, "import", file("more.json", INSTALLATION.replace("\"portal\"", "\"other\"")));

        assertThat(status).isEqualTo(1);
        assertThat(complained.toString())
                .contains("more.json: The profile 5500/other cannot have the title Portal Email")
                .contains("Nothing was imported.");
        assertThat(export(here, "after.json")).doesNotContain("\"other\"");
    }

    @Test
    void what_is_in_the_way_is_said_in_one_line() throws Exception {
        run(here, "import", file("first.json", INSTALLATION));
        String exported = folder.resolve("there.json").toString();
        export(here, "there.json");

        assertThat(run(here, "export", "--to", exported)).isEqualTo(1);
        assertThat(run(here, "export", "--to", "/nonexistent/x.json")).isEqualTo(1);
        assertThat(run(here, "export", "--to", exported + "/x.json")).isEqualTo(1);
        assertThat(run(here, "export", "--module", "none")).isEqualTo(1);
        assertThat(run(here, "import", "no-such-file.json")).isEqualTo(1);
        assertThat(run(here, "import")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run(Map.of(), "export")).isEqualTo(CommandLine.ExitCode.USAGE);
        here.put("SENDCHECK_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(run(here, "export")).isEqualTo(1);

        assertThat(complained.toString())
                .contains(exported + " already, and it was left as it is")
                .contains("The export could not be written to /nonexistent/x.json: there is no such folder.")
                .contains("The export could not be written to " + exported + "/x.json: Not a directory")
                .contains("There is no module with the key none.")
                .contains("no-such-file.json cannot be read")
                .contains("SENDCHECK_DB_URL (or --db-url) is missing")
                .contains("The database cannot be used: ")
                .doesNotContain("Exception", "\tat ");
    }
}
