package sandbox.slack.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockKitRulesTest {
    private final BlockKitRules rules = new BlockKitRules();

    @Test
    void section_with_text_is_taken() {
        assertThat(message(section("hello"))).isEmpty();
    }

    @Test
    void section_text_over_3000_characters_names_the_place() {
        assertThat(message(section("x".repeat(3001))))
                .containsExactly("must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void section_needs_text_or_fields() {
        assertThat(message("{'type':'section'}"))
                .containsExactly("missing required field: text or fields [json-pointer:/blocks/0]");
    }

    @Test
    void raw_string_is_no_text_object() {
        assertThat(message("{'type':'section','text':'hello'}"))
                .containsExactly("must provide an object [json-pointer:/blocks/0/text]");
    }

    @Test
    void header_takes_no_mrkdwn() {
        assertThat(message("{'type':'header','text':{'type':'mrkdwn','text':'*a*'}}"))
                .containsExactly("must be plain_text [json-pointer:/blocks/0/text/type]");
    }

    @Test
    void unknown_block_type_is_refused() {
        assertThat(message("{'type':'marquee'}"))
                .containsExactly("unsupported type: marquee [json-pointer:/blocks/0/type]");
    }

    @Test
    void unknown_property_is_refused() {
        assertThat(message("{'type':'divider','color':'red'}"))
                .containsExactly("invalid additional property: color [json-pointer:/blocks/0/color]");
    }

    @Test
    void alert_belongs_to_modals() {
        String alert = "{'type':'alert','text':{'type':'mrkdwn','text':'careful'},'level':'warning'}";
        assertThat(message(alert)).hasSize(1);
        assertThat(check(alert, Surface.MODAL)).isEmpty();
    }

    @Test
    void more_than_50_blocks_in_a_message_are_refused() {
        String many = IntStream.range(0, 51).mapToObj(i -> section("a")).collect(Collectors.joining(","));
        assertThat(message(many)).containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(check(many, Surface.HOME)).isEmpty();
    }

    @Test
    void duplicate_ids_are_refused() {
        assertThat(message("{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}"))
                .containsExactly("block_id \"a\" already exists [json-pointer:/blocks/1/block_id]");
        assertThat(message("{'type':'actions','elements':[" + button("go") + "," + button("go") + "]}"))
                .containsExactly("action_id \"go\" already exists [json-pointer:/blocks/0/elements/1/action_id]");
    }

    @Test
    void email_input_is_for_modals_only() {
        String input = "{'type':'input','label':{'type':'plain_text','text':'To'},"
                + "'element':{'type':'email_text_input','action_id':'to'}}";
        assertThat(message(input))
                .containsExactly("unsupported type: email_text_input [json-pointer:/blocks/0/element/type]");
        assertThat(check(input, Surface.MODAL)).isEmpty();
    }

    @Test
    void select_needs_options_and_an_initial_option_among_them() {
        assertThat(message("{'type':'actions','elements':[{'type':'static_select'}]}"))
                .containsExactly(
                        "missing required field: options or option_groups [json-pointer:/blocks/0/elements/0]");
        assertThat(message("{'type':'actions','elements':[{'type':'static_select','options':[" + option("a")
                        + "],'initial_option':" + option("b") + "}]}"))
                .containsExactly(
                        "must be one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]");
    }

    @Test
    void modal_with_an_input_needs_a_submit_button_and_a_short_title() {
        String view = "{'type':'modal','title':{'type':'plain_text','text':'This title is too long for it'},'blocks':["
                + "{'type':'input','label':{'type':'plain_text','text':'A'},'element':{'type':'plain_text_input'}}]}";
        assertThat(rules.checkView(view.replace('\'', '"')))
                .extracting(Violation::toString)
                .containsExactly(
                        "must be less than 25 characters [json-pointer:/view/title/text]",
                        "missing required field: submit (a view with input blocks needs one) [json-pointer:/view]");
    }

    @Test
    void broken_json_is_a_violation_and_no_exception() {
        assertThat(rules.check("[{", Surface.MESSAGE)).hasSize(1);
    }

    private List<String> message(String blocks) {
        return check(blocks, Surface.MESSAGE);
    }

    private List<String> check(String blocks, Surface surface) {
        return rules.check("[" + blocks.replace('\'', '"') + "]", surface).stream()
                .map(Violation::toString)
                .toList();
    }

    private static String section(String text) {
        return "{'type':'section','text':{'type':'mrkdwn','text':'" + text + "'}}";
    }

    private static String button(String action) {
        return "{'type':'button','text':{'type':'plain_text','text':'Go'},'action_id':'" + action + "'}";
    }

    private static String option(String value) {
        return "{'text':{'type':'plain_text','text':'" + value + "'},'value':'" + value + "'}";
    }
}
