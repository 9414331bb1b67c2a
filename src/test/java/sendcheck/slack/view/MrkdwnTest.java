package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

    @Test
    void escapes_what_could_ping_or_link() {
        assertThat(Mrkdwn.text("<!channel> & <@U1>", 100)).isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
        assertThat(Mrkdwn.code("<!here>`x`", 100)).isEqualTo("`&lt;!here&gt;'x'`");
        assertThat(Mrkdwn.codeLine("``` <!here> ```", 100)).isEqualTo("''' &lt;!here&gt; '''");
    }

    @Test
    void a_name_keeps_its_look_and_marks_nothing() {
        assertThat(Mrkdwn.name("<!channel> & *x* _y_ ~z~ `w` a_b", 100))
                .isEqualTo("&lt;!channel&gt; &amp; \u2217x\u2217 \u02CDy\u02CD \u223Cz\u223C 'w' a_b");
        assertThat(Mrkdwn.bold("_x_ *", 100)).isEqualTo("*\u02CDx\u02CD \u2217*");
        assertThat(Mrkdwn.bold("_dmarc.example.com", 100)).isEqualTo("*_dmarc.example.com*");
    }

    @Test
    void makes_one_line_without_turns_of_the_reading_direction() {
        assertThat(Mrkdwn.text("a\r\n\tb\u202Ec\u2028d\u0000", 100)).isEqualTo("a bc d");
        assertThat(Mrkdwn.text("\u0000\u202E", 100)).isEqualTo("-");
    }

    @Test
    void keeps_scripts_that_are_read_from_the_right_and_joined_emoji() {
        assertThat(Mrkdwn.text("\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDCBB", 100))
                .isEqualTo("\u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    @Test
    void cuts_between_characters_and_never_inside_an_entity() {
        assertThat(Mrkdwn.text("ab&cd", 8)).isEqualTo("ab&amp;\u2026");
        assertThat(Mrkdwn.text("ab&c", 8)).isEqualTo("ab&amp;c");
        assertThat(Mrkdwn.text("\uD83D\uDCE7\uD83D\uDCE7\uD83D\uDCE7", 5)).isEqualTo("\uD83D\uDCE7\uD83D\uDCE7\u2026");
        assertThat(Mrkdwn.text("lone \uD83D half", 100)).isEqualTo("lone  half");
    }

    @Test
    void links_only_to_what_is_safe_to_follow() {
        assertThat(Mrkdwn.link("https://example.com/?a=1&b=2", "Read"))
                .isEqualTo("<https://example.com/?a=1&amp;b=2|Read>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://example.com", "https://a|b>", "https://a b", ""})
    void makes_no_link_of_anything_else(String uri) {
        assertThat(Mrkdwn.link(uri, "Read")).isEmpty();
    }
}
