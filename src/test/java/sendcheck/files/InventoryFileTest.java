package sendcheck.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                        "seed: modules[1].profiles[1].host must be a text in quotes",
                        "seed: modules[1].profiles[1].bcc must be a list in brackets",
                        "seed: modules[1].profiles[1].overrides[0].address is missing");
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
