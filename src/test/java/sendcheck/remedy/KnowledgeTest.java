package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.settings.Stanza;

class KnowledgeTest {

    private static final Knowledge KNOWLEDGE = Knowledge.read();
    private static final Pattern PROTOCOL_WORDS = Pattern.compile(
            "\\b(EHLO|HELO|STARTTLS|TLS|AUTH|MAIL FROM|RCPT|DATA|DNS|TCP|SASL|MX|PTR|SPF|DKIM|DMARC|XOAUTH2|handshake|timeout)\\b");
    /** Longest text that anyone could say; far beyond any reply. */
    private static final int HUGE = 2_000_000;

    static Stream<CapturedReply> captured() {
        return CapturedReply.all().stream();
    }

    @ParameterizedTest
    @MethodSource("captured")
    void a_captured_reply_is_explained_by_its_entry_and_not_by_an_earlier_one(CapturedReply captured) {
        assertThat(KNOWLEDGE.find(captured.situation(), Said.of(captured.reply())))
                .get()
                .extracting(Entry::id)
                .isEqualTo(captured.entry());
    }

    @Test
    void each_entry_is_reached_by_a_captured_reply() {
        assertThat(KNOWLEDGE.entries().stream().map(Entry::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        captured().map(CapturedReply::entry).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void there_are_more_than_150_entries_that_look_at_words_or_at_a_provider() {
        assertThat(KNOWLEDGE.entries().stream().filter(entry -> !entry.general()))
                .hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("captured")
    void case_white_space_and_a_new_line_in_the_middle_change_nothing(CapturedReply captured) {
        Reply reply = captured.reply();
        String text = reply.text();
        int middle = text.indexOf(' ', text.length() / 2);
        List<String> lines = middle < 0
                ? List.of(text.toUpperCase(Locale.ROOT))
                : List.of("  " + text.substring(0, middle).replace(" ", "   "), text.substring(middle) + " ");
        Reply other = new Reply(reply.command(), reply.code(), reply.enhanced(), lines);
        assertThat(KNOWLEDGE.find(captured.situation(), Said.of(other)))
                .get()
                .extracting(Entry::id)
                .isEqualTo(captured.entry());
    }

    @ParameterizedTest
    @MethodSource("captured")
    void findings_are_complete_and_their_titles_need_no_expert(CapturedReply captured) {
        Situation situation = captured.situation();
        Finding finding = KNOWLEDGE
                .find(situation, Said.of(captured.reply()))
                .orElseThrow()
                .finding(situation);
        assertThat(finding.title()).hasSizeLessThan(150).doesNotContain("{").doesNotEndWith(".");
        assertThat(PROTOCOL_WORDS.matcher(finding.title()).find()).isFalse();
        assertThat(finding.explanation()).hasSizeGreaterThan(40).endsWith(".").doesNotContain("{");
        assertThat(finding.steps())
                .hasSizeGreaterThan(1)
                .allMatch(step -> step.endsWith(".") || step.endsWith("?"))
                .noneMatch(step -> step.contains("{"))
                .allMatch(step -> !Character.isLowerCase(step.charAt(0)));
        assertThat(finding.toString()).doesNotContain("hunter2");
    }

    @Test
    void a_word_of_the_trade_in_an_explanation_stands_beside_its_meaning() {
        Map<String, String> meanings = Map.of(
                "SPF", "SPF record|SPF, DKIM and DMARC records",
                "DKIM", "DKIM signature|DKIM records?|DKIM key|SPF, DKIM and DMARC records|, DKIM,? ",
                "DMARC", "\\(.*DMARC.*\\)|SPF, DKIM and DMARC records",
                "PTR", "PTR record");
        assertThat(KNOWLEDGE.entries())
                .allSatisfy(entry -> meanings.forEach((word, meaning) -> {
                    if (entry.explanation().contains(word)) {
                        assertThat(entry.explanation()).containsPattern(meaning);
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void any_bytes_have_a_finding_in_bounded_time(Stage stage) {
        Random random = new Random(stage.key().hashCode());
        Situation situation = new Situation(stage, Scene.of(Runs.USUAL), Runs.EGRESS);
        for (int round = 0; round < 60; round++) {
            Reply reply = new Reply("X", 400 + random.nextInt(200), null, List.of(noise(random, random.nextInt(400))));
            assertThat(KNOWLEDGE.find(situation, Said.of(reply))).isPresent();
        }
        Reply huge = new Reply("X", 550, "5.0.0", List.of("a *(".repeat(HUGE / 4)));
        assertThat(KNOWLEDGE.find(situation, Said.of(huge))).isPresent();
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 0, 0x2000).mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void an_entry_that_is_not_complete_is_refused_with_its_name() {
        Stanza stanza = new Stanza(
                "odd",
                "",
                Map.of("at", List.of("sender"), "title", List.of("T"), "why", List.of("W"), "who", List.of("you")));
        assertThatThrownBy(() -> Entry.of(stanza, false)).hasMessage("[odd] needs at, seen and do");
    }
}
