package sendcheck.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.catalog.Inventory;
import sendcheck.catalog.OverridesReading;
import sendcheck.catalog.OverridesReading.LineProblem;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;

class OverrideTableTest {
    private static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");

    private static OverridesReading read(String file) {
        return OverrideTable.read(PORTAL, file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<LineProblem> problems(String file) {
        return ((OverridesReading.Bad) read(file)).problems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal_user,address\njsmith,j@example.com\nann,ann@example.com\n",
                "\uFEFFportal_user,address\r\njsmith,j@example.com\r\nann,ann@example.com\r\n",
                "Address;Portal User\nj@example.com;jsmith\nann@example.com;ann",
                "ADDRESS\tportalUser\tnote\nj@example.com\tjsmith\tx\nann@example.com\tann\n",
                "\"portal_user\" , \"address\"\n\"jsmith\", \"j@example.com\"\nann,ann@example.com\n",
                "\n\nportal-user,address\n\n  jsmith ,  j@example.com \n,\nann,ann@example.com\r\r\n"
            })
    void a_list_is_read_however_it_was_saved(String file) {
        assertThat(read(file))
                .isEqualTo(new OverridesReading.Good(
                        List.of(
                                new SenderOverride(PORTAL, "jsmith", "j@example.com"),
                                new SenderOverride(PORTAL, "ann", "ann@example.com")),
                        0));
    }

    @Test
    void a_quoted_name_keeps_what_parts_other_cells() {
        assertThat(read("portal_user,address\n\"Smith, \"\"J\"\"\",j@example.com\n"))
                .isEqualTo(new OverridesReading.Good(
                        List.of(new SenderOverride(PORTAL, "Smith, \"J\"", "j@example.com")), 0));
    }

    @Test
    void every_bad_line_is_told_with_its_number_and_nothing_is_taken() {
        List<LineProblem> problems = problems("""
                portal_user,address
                ann,ann@example.com
                ,x@example.com
                bob,
                bob,bob at example.com
                "two
                lines",two@example.com
                ANN,other@example.com
                eve,Eve <eve@example.com>
                good,good@example.com
                """);

        assertThat(problems).extracting(LineProblem::line).containsExactly(3L, 4L, 5L, 6L, 8L, 9L);
        assertThat(problems)
                .extracting(LineProblem::words)
                .containsExactly(
                        "The portal user is missing.",
                        "The address is missing.",
                        "The address contains a space; give the bare address, without a name.",
                        "The portal user contains a line break or another character that cannot be seen.",
                        "The portal user ANN stands in line 2 already. Remove one of the two.",
                        "The address has a name with it; give only eve@example.com here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,mail\na,a@example.com\n",
                "jsmith,j@example.com\n",
                "portal_user\njsmith\n",
                "portal_user.address\n"
            })
    void a_list_without_its_header_is_refused(String file) {
        assertThat(problems(file))
                .containsExactly(new LineProblem(1, "The first line must name the columns portal_user and address."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void an_empty_file_is_refused(String file) {
        assertThat(problems(file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).startsWith("The file is empty."));
    }

    @Test
    void a_list_of_the_header_alone_names_nobody() {
        assertThat(read("portal_user,address\n")).isEqualTo(new OverridesReading.Good(List.of(), 0));
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told_with_its_line() {
        assertThat(problems("portal_user,address\nann,ann@example.com\n\"bob,bob@example.com\neve,eve@example.com\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.words()).contains("a quotation mark is missing");
                });
    }

    @Test
    void other_characters_than_utf_8_are_refused_in_words() {
        byte[] file = "portal_user,address\nm\u00fcller,m@example.com\n".getBytes(Charset.forName("windows-1252"));

        assertThat(((OverridesReading.Bad) OverrideTable.read(PORTAL, file)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("CSV UTF-8"));
        assertThat(problems("PK\u0003\u0004\u0000\u0000")).hasSize(1);
    }

    @Test
    void a_hundred_thousand_lines_are_read_and_no_more() {
        String lines = IntStream.range(0, 100_000)
                .mapToObj(i -> "user" + i + ";user" + i + "@example.com")
                .collect(Collectors.joining("\r\n"));

        assertThat(((OverridesReading.Good) read("portal_user;address\r\n" + lines)).overrides())
                .hasSize(100_000);
        assertThat(problems("portal_user;address\r\n" + lines + "\r\none;one@example.com"))
                .containsExactly(new LineProblem(
                        100_002,
                        "The file has more than 100,000 overrides. Split it, and import the parts one by one."));
    }

    @Test
    void a_hundred_thousand_bad_lines_are_counted_and_a_hundred_shown() {
        String lines = "x;y\n".repeat(100_000);

        OverridesReading.Bad bad = (OverridesReading.Bad) read("portal_user;address\n" + lines);

        assertThat(bad.problems()).hasSize(100);
        assertThat(bad.more()).isEqualTo(99_900);
    }

    @Test
    void a_line_with_more_cells_than_columns_is_told_and_not_cut() {
        assertThat(problems("portal_user,address\nann,ann@example.com,\nthree,a@b.example,c\n"))
                .extracting(LineProblem::line)
                .containsExactly(3L);
    }

    @Test
    void a_file_beyond_the_limit_is_refused_in_words() {
        assertThat(((OverridesReading.Bad) OverrideTable.read(PORTAL, new byte[OverrideTable.LARGEST + 1])).problems())
                .containsExactly(new LineProblem(
                        0, "The file is too large: 20 MB are the limit. Split it, and import the parts one by one."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@ann", "-x", "+x", "'=x", "''@", "'plain", "plain", "\tx"})
    void no_cell_is_a_formula_and_each_is_read_back(String text) {
        assertThat(SafeCell.read(SafeCell.written(text))).isEqualTo(text);
        assertThat(SafeCell.written(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    @Test
    void what_was_exported_is_read_back() {
        List<SenderOverride> overrides = List.of(
                new SenderOverride(PORTAL, "=cmd", "a@example.com"),
                new SenderOverride(PORTAL, "Smith, J; \"x\"", "b@example.com"),
                new SenderOverride(PORTAL, "m\u00fcller", "m@m\u00fcller.example"));

        assertThat(new JsonAndCsv()
                        .overrides(
                                PORTAL, new JsonAndCsv().csv(PORTAL, overrides).content()))
                .isEqualTo(new OverridesReading.Good(overrides, 0));
    }

    private static final String EVERYTHING = """
            module,profile,portal_user,address
            5500,portal,jsmith,j@example.com
            5500,signer,jsmith,signer@example.com
            documents,portal,jsmith,documents@example.com
            """;

    @Test
    void of_a_file_of_all_overrides_only_the_lines_of_the_profile_are_taken() {
        assertThat(read(EVERYTHING))
                .isEqualTo(
                        new OverridesReading.Good(List.of(new SenderOverride(PORTAL, "jsmith", "j@example.com")), 2));
        assertThat(read(EVERYTHING.replace(',', ';').replace("5500;portal", " 5500 ;PORTAL")))
                .isEqualTo(read(EVERYTHING));
    }

    @Test
    void a_bad_line_for_another_profile_is_no_problem_here() {
        assertThat(read(EVERYTHING + "5500,signer,,none\n"))
                .isEqualTo(
                        new OverridesReading.Good(List.of(new SenderOverride(PORTAL, "jsmith", "j@example.com")), 3));
    }

    @Test
    void a_file_for_other_profiles_only_is_refused_so_that_nobody_is_removed_by_it() {
        assertThat(problems(EVERYTHING.replace("5500,portal", "5500,other")))
                .containsExactly(new LineProblem(
                        0,
                        "No line of the file is for this profile. Where there are the columns module and profile, they"
                                + " must hold its keys, 5500 and portal."));
    }

    @Test
    void a_line_that_leaves_its_profile_open_is_told() {
        assertThat(problems(EVERYTHING + ",,zoe,zoe@example.com\n"))
                .containsExactly(new LineProblem(
                        5, "Module and profile must both be filled in, or both columns be taken out of the file."));
    }

    @Test
    void the_table_of_all_overrides_is_read_back_profile_by_profile() throws Exception {
        Inventory all = InventoryFile.parse("seed", """
                {"modules": [{"key": "5500", "title": "5500", "profiles": [
                  {"key": "portal", "title": "P", "overrides": [{"portalUser": "ann", "address": "ann@example.com"}]},
                  {"key": "signer", "title": "S", "overrides": [{"portalUser": "bob", "address": "bob@example.com"}]}
                ]}]}
                """);

        assertThat(OverrideTable.read(PORTAL, Tables.overrides(all)))
                .isEqualTo(new OverridesReading.Good(List.of(new SenderOverride(PORTAL, "ann", "ann@example.com")), 1));
    }
}
