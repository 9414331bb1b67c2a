package sendcheck.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendcheck.catalog.Inventory;
import sendcheck.config.InvalidConfiguration;

class InventoryFileTest {
    @Test
    void the_built_in_seed_has_a_module_for_each_part_of_the_product() throws Exception {
        Inventory seed = InventoryFile.read(null);

        assertThat(seed.modules())
                .extracting(Inventory.ModuleEntry::title)
                .containsExactly("5500", "Documents", "Compliance");
        assertThat(seed.modules())
                .extracting(Inventory.ModuleEntry::alertChannel)
                .containsOnly("#it-alerts");
        assertThat(seed.modules().getFirst().channels()).containsExactly("email-admin");
        assertThat(seed.modules().getFirst().profiles())
                .extracting(profile -> profile.profile().fullTitle())
                .containsExactly("5500 · Signer Email", "5500 · Portal Email");
    }

    @Test
    void every_mistake_is_told_with_its_place() {
        assertThat(problems("""
                {"modules": [
                  {"key": "A B", "title": "X", "chanels": []},
                  {"key": "m", "profiles": [
                    {"key": "p", "title": "P", "port": 99999, "security": "ssl", "password": "x"},
                    {"key": "p", "title": "P", "host": 5, "bcc": "a@example.com",
                     "overrides": [{"portalUser": "u"}]}]}]}
                """))
                .containsExactlyInAnyOrder(
                        "seed: modules[0].chanels is unknown here; known are alertChannel, archived, channels, key, profiles, title",
                        "seed: modules[0].key must be 1 to 40 lower-case letters, digits and hyphens",
                        "seed: modules[1].title is missing",
                        "seed: modules[1].profiles[0].port must be a whole number from 1 to 65535",
                        "seed: modules[1].profiles[0].security must be one of starttls, tls, none",
                        "seed: modules[1].profiles[0].user is missing, but there is a password",
                        "seed: modules[1].profiles[1].key is there twice: p",
                        "seed: modules[1].profiles[1].title is there twice: P",
                        "seed: modules[1].profiles[1].host must be a text in quotes",
                        "seed: modules[1].profiles[1].bcc must be a list in brackets",
                        "seed: modules[1].profiles[1].overrides[0].address is missing");
    }

    @Test
    void names_and_addresses_that_no_form_takes_are_refused_with_their_place() {
        assertThat(problems("""
                {"modules": [{"key": "m", "title": "%s", "profiles": [
                  {"key": "p", "title": "bad\\ntitle", "overrides": [
                    {"portalUser": "JSmith", "address": "a@example.com"},
                    {"portalUser": "jsmith ", "address": "b@example.com"},
                    {"portalUser": "bad\\nuser", "address": "no address at all"}]}]}]}
                """.formatted("x".repeat(81))))
                .containsExactlyInAnyOrder(
                        "seed: modules[0].title: The title is too long: 80 characters are the limit.",
                        "seed: modules[0].profiles[0].title: The title contains a line break or another character that"
                                + " cannot be seen.",
                        "seed: modules[0].profiles[0].overrides[1].portalUser is there twice: jsmith",
                        "seed: modules[0].profiles[0].overrides[2].portalUser: The portal user contains a line break or"
                                + " another character that cannot be seen.",
                        "seed: modules[0].profiles[0].overrides[2].address: The address contains a space; give the bare"
                                + " address, without a name.");
    }

    @Test
    void a_title_is_there_once_among_modules_and_once_in_each_module() {
        assertThat(problems("""
                {"modules": [
                  {"key": "a", "title": "Mail", "profiles": [
                    {"key": "p", "title": "Portal"}, {"key": "q", "title": "PORTAL"}]},
                  {"key": "b", "title": "mail"}]}
                """))
                .containsExactlyInAnyOrder(
                        "seed: modules[0].profiles[1].title is there twice: PORTAL",
                        "seed: modules[1].title is there twice: mail");
    }

    @Test
    void what_is_out_of_use_keeps_its_title_and_modules_do_not_share_theirs() throws Exception {
        Inventory read = InventoryFile.parse("seed", """
                {"modules": [
                  {"key": "a", "title": "Mail", "profiles": [
                    {"key": "p", "title": "Portal", "archived": true}, {"key": "q", "title": "Portal"}]},
                  {"key": "b", "title": "Portal", "profiles": [{"key": "p", "title": "Portal"}]},
                  {"key": "c", "title": "Mail", "archived": true}]}
                """);

        assertThat(read.modules()).hasSize(3);
    }

    @Test
    void a_byte_order_mark_is_passed_over(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("seed.json"), "\uFEFF{\"modules\": [{\"key\": \"m\", \"title\": \"M\u00fcll\"}]}");

        assertThat(InventoryFile.read(file).modules())
                .extracting(Inventory.ModuleEntry::title)
                .containsExactly("M\u00fcll");
    }

    @Test
    void other_characters_than_utf_8_are_refused_in_words(@TempDir Path folder) throws Exception {
        String json = "{\"modules\": [{\"key\": \"m\", \"title\": \"M\u00fcll\"}]}";
        for (Charset other : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            Path file = Files.writeString(folder.resolve("seed.json"), json, other);

            InvalidConfiguration invalid =
                    catchThrowableOfType(InvalidConfiguration.class, () -> InventoryFile.read(file));

            assertThat(invalid.problems()).containsExactly(file + ": this is not in UTF-8. Save it in UTF-8.");
        }
    }

    @Test
    void text_that_is_no_json_is_told_with_line_and_column() {
        assertThat(problems("{\"modules\": [\n  oops"))
                .singleElement()
                .asString()
                .startsWith("seed: line 2, column ");
    }

    @Test
    void a_seed_without_modules_is_refused() {
        assertThat(problems("{}")).containsExactly("seed: modules must name at least one module");
        assertThat(problems("[]")).contains("seed: the file must be an object in braces");
    }

    @Test
    void a_missing_file_is_named() {
        InvalidConfiguration invalid = catchThrowableOfType(
                InvalidConfiguration.class, () -> InventoryFile.read(Path.of("no", "such-seed.json")));

        assertThat(invalid.problems()).singleElement().asString().contains("such-seed.json");
    }

    private static List<String> problems(String json) {
        return catchThrowableOfType(InvalidConfiguration.class, () -> InventoryFile.parse("seed", json))
                .problems();
    }
}
