package sendcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u200B"})
    void offers_a_choice_when_nothing_is_named(String text) {
        assertThat(CommandParser.parse(text)).isEqualTo(new Command.Pick());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", " HELP ", "--help", "-h", "?"})
    void explains_itself(String text) {
        assertThat(CommandParser.parse(text)).isEqualTo(new Command.Help());
    }

    @Test
    void reads_all_options_in_any_order() {
        Command.Test all = new Command.Test("portal", "ann@example.com", "other@example.com", true);

        assertThat(CommandParser.parse("portal to ann@example.com as other@example.com dry-run"))
                .isEqualTo(all);
        assertThat(CommandParser.parse("portal DRY-RUN As other@example.com TO ann@example.com"))
                .isEqualTo(all);
    }

    @Test
    void takes_dry_run_at_the_end_for_one_word() {
        assertThat(CommandParser.parse("portal Dry run")).isEqualTo(new Command.Test("portal", null, null, true));
        assertThat(CommandParser.parse("portal to ann@example.com dry run"))
                .isEqualTo(new Command.Test("portal", "ann@example.com", null, true));
        assertThat(CommandParser.parse("dry run")).isEqualTo(new Command.Test("dry run", null, null, false));
        assertThat(CommandParser.parse("portal \"dry\" run"))
                .isEqualTo(new Command.Test("portal dry run", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Portal Email\"",
                "\u201CPortal Email\u201D",
                "\u201EPortal Email\u201C",
                "\u00ABPortal Email\u00BB",
                "'Portal Email'",
                "\u2018Portal Email\u2019",
                "Portal   Email",
                "\u202EPortal\u0000Email"
            })
    void takes_a_title_with_spaces_in_any_quotation_marks_or_none(String text) {
        assertThat(CommandParser.parse(text)).isEqualTo(new Command.Test("Portal Email", null, null, false));
    }

    @Test
    void reads_the_wish_for_all_overrides_as_one_without_sending() {
        assertThat(CommandParser.parse("portal overrides"))
                .isEqualTo(new Command.Test("portal", null, null, true, true));
        assertThat(CommandParser.parse("portal email OVERRIDES to ann@example.com"))
                .isEqualTo(new Command.Test("portal email", "ann@example.com", null, true, true));
        assertThat(CommandParser.parse("\"portal overrides\""))
                .isEqualTo(new Command.Test("portal overrides", null, null, false));
    }

    @Test
    void never_takes_a_quoted_word_for_an_option() {
        assertThat(CommandParser.parse("\"Reply to Sender\" to ann@example.com"))
                .isEqualTo(new Command.Test("Reply to Sender", "ann@example.com", null, false));
        assertThat(CommandParser.parse("\"help\"")).isEqualTo(new Command.Test("help", null, null, false));
    }

    @Test
    void keeps_an_apostrophe_inside_a_name() {
        assertThat(CommandParser.parse("portal as Pat O'Brien"))
                .isEqualTo(new Command.Test("portal", null, "Pat O'Brien", false));
        assertThat(CommandParser.parse("Preparer's")).isEqualTo(new Command.Test("Preparer's", null, null, false));
    }

    @Test
    void undoes_what_the_chat_makes_of_addresses_and_mentions() {
        assertThat(CommandParser.parse("portal to <mailto:ann@example.com|ann@example.com> as <@U123|ann>"))
                .isEqualTo(new Command.Test("portal", "ann@example.com", "ann", false));
        assertThat(CommandParser.parse("signer email to <mailto:x@y.z|x@y.z>"))
                .isEqualTo(new Command.Test("signer email", "x@y.z", null, false));
        assertThat(CommandParser.parse("R&amp;D")).isEqualTo(new Command.Test("R&D", null, null, false));
        assertThat(CommandParser.parse("<http://portal.example|portal.example>"))
                .isEqualTo(new Command.Test("portal.example", null, null, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"Portal Email | quotation mark is not closed",
                "portal to \u201Cann@example.com | quotation mark is not closed",
                "portal to | After \"to\" an address is missing",
                "portal to <@U123> | A Slack name does not tell an address",
                "portal to ann | The recipient has no @: ann",
                "portal to ann@@example.com | The recipient has more than one @",
                "portal to ann@example.com bob@example.com | Several words",
                "portal to a@example.com to b@example.com | more than one \"to\"",
                "portal as | After \"as\" a From address",
                "portal as a@b as c@d | more than one \"as\"",
                "portal as two words@example.com | The From address contains a space",
                "portal dry-run please | Words after \"dry-run\" mean nothing here",
                "portal overrides please | Words after \"overrides\" mean nothing here",
                "portal overrides as jsmith | Say one of the two",
                "overrides | Name the profile first",
                "to ann@example.com | Name the profile first",
                "dry-run | Name the profile first",
                "\"\" | The name of the profile is empty",
            })
    void says_what_is_wrong(String text, String problem) {
        assertThat(CommandParser.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(Command.Malformed.class))
                .extracting(Command.Malformed::problem, InstanceOfAssertFactories.STRING)
                .contains(problem);
    }

    @Test
    void connects_and_disconnects_the_account_of_a_profile() {
        assertThat(CommandParser.parse("connect Portal Email"))
                .isEqualTo(new Command.Connection("Portal Email", Command.Connection.Wish.CONNECT));
        assertThat(CommandParser.parse("DISCONNECT 5500/portal"))
                .isEqualTo(new Command.Connection("5500/portal", Command.Connection.Wish.DISCONNECT));
        assertThat(CommandParser.parse("connect")).isInstanceOf(Command.Malformed.class);
        assertThat(CommandParser.parse("\"connect\"")).isEqualTo(new Command.Test("connect", null, null, false));
    }

    @Test
    void answers_three_thousand_characters_shortly() {
        assertThat(CommandParser.parse("x".repeat(3_000)))
                .isEqualTo(new Command.Malformed(
                        "That is too long for the name of a profile: 200 characters are the limit."));
        assertThat(CommandParser.parse("portal to " + "x".repeat(3_000)))
                .asInstanceOf(InstanceOfAssertFactories.type(Command.Malformed.class))
                .satisfies(malformed -> assertThat(malformed.problem()).hasSizeLessThan(200));
    }

    @Test
    void lets_no_line_break_into_a_name_or_an_address() {
        assertThat(CommandParser.parse("portal\r\nto\u2028ann@example.com\r\nas Bcc: x"))
                .isEqualTo(new Command.Test("portal", "ann@example.com", "Bcc: x", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "'; DROP TABLE profiles; --'",
                "\uD83D\uDCE7",
                "\u05E9\u05DC\u05D5\u05DD",
                "<",
                "<@U1"
            })
    void takes_anything_else_for_a_name(String text) {
        assertThat(CommandParser.parse(text)).isInstanceOf(Command.Test.class);
    }
}
