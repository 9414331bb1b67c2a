package sandbox.say;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    private final PlainText text = new PlainText(id -> "name-of-" + id);

    @Test
    void links_mentions_emoji_and_escapes_are_resolved() {
        assertThat(text.mrkdwn("<https://a.example|here>, <https://b.example>, <mailto:a@b.example|a@b.example>"))
                .isEqualTo("here (https://a.example), https://b.example, a@b.example");
        assertThat(text.mrkdwn("<@U1> in <#C1> and <!channel>")).isEqualTo("@name-of-U1 in #name-of-C1 and @channel");
        assertThat(text.mrkdwn(":white_check_mark: *bold* ~old~ :nonsense:")).isEqualTo("✅ bold old :nonsense:");
        assertThat(text.mrkdwn("&lt;!channel&gt; &amp;amp;")).isEqualTo("<!channel> &amp;");
    }

    @Test
    void stars_and_tildes_that_mark_nothing_stay() {
        assertThat(text.mrkdwn("2 * 3 * 4 and a*b*c")).isEqualTo("2 * 3 * 4 and a*b*c");
    }
}
