package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class ReadMessageTest {

    private static String read(String json) {
        return ReadMessage.text(JsonParser.parseString(json).getAsJsonObject());
    }

    @Test
    void links_and_entities_of_typed_text_are_undone_and_lines_kept() {
        assertThat(read("""
                {"type": "message", "text": "```550 &lt;<mailto:bob@example.com|bob@example.com>&gt;\\n5.1.1 unknown```"}
                """)).isEqualTo("550 <bob@example.com>\n5.1.1 unknown");
    }

    @Test
    void what_blocks_repeat_of_the_text_is_read_once() {
        assertThat(read("""
                {"text": "550 5.1.1 &lt;<mailto:bob@example.com|bob@example.com>&gt; unknown", "blocks": [
                  {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                    {"type": "text", "text": "550 5.1.1 <"},
                    {"type": "link", "url": "mailto:bob@example.com", "text": "bob@example.com"},
                    {"type": "text", "text": "> unknown"}]}]}]}
                """)).isEqualTo("550 5.1.1 <bob@example.com> unknown");
    }

    @Test
    void a_message_of_blocks_alone_is_read_from_them() {
        assertThat(read("""
                {"type": "message", "text": "", "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn", "text": "535 5.7.3 Authentication unsuccessful"}},
                  {"type": "actions", "elements": [{"type": "button", "value": "1", "text": {"type": "plain_text", "text": "Mute"}}]}]}
                """)).isEqualTo("535 5.7.3 Authentication unsuccessful");
    }

    @Test
    void what_an_app_says_in_blocks_beside_its_summary_is_read_too() {
        assertThat(read("""
                {"bot_id": "B1", "text": "A mail failed", "blocks": [
                  {"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [
                    {"type": "text", "text": "535 5.7.3 see "}, {"type": "link", "url": "https://example.com/1"}]}]},
                  {"type": "a_kind_of_tomorrow", "rows": [[{"type": "raw_text", "text": "relay.example.com"}]]}]}
                """)).isEqualTo("A mail failed\n535 5.7.3 see https://example.com/1\nrelay.example.com");
    }

    @Test
    void a_forwarded_message_is_read_from_its_attachment() {
        assertThat(read("""
                {"type": "message", "text": "see below", "attachments": [
                  {"fallback": "x", "title": "Undeliverable", "text": "550 5.1.1 User unknown",
                   "fields": [{"title": "Status", "value": "5.1.1 (no mailbox)"}],
                   "message_blocks": [{"team": "T1", "message": {"blocks": [{"type": "rich_text", "elements": [
                     {"type": "rich_text_section", "elements": [{"type": "text", "text": "Sent on Monday"}]}]}]}}]}]}
                """))
                .isEqualTo("see below\nUndeliverable\n550 5.1.1 User unknown\n5.1.1 (no mailbox)\nSent on Monday");
    }

    @Test
    void an_attachment_without_texts_is_read_from_its_fallback() {
        assertThat(read("""
                {"text": "", "attachments": [{"fallback": "421 4.7.0 Try again later"}]}
                """)).isEqualTo("421 4.7.0 Try again later");
    }

    @Test
    void a_snippet_and_a_mail_sent_to_the_channel_are_read() {
        assertThat(read("""
                {"text": "", "files": [
                  {"filetype": "text", "title": "log", "preview": "454 4.7.0 TLS not available"},
                  {"filetype": "email", "subject": "Undelivered Mail", "plain_text": "550 5.1.1 User unknown"}]}
                """)).isEqualTo("454 4.7.0 TLS not available\nUndelivered Mail\n550 5.1.1 User unknown");
    }

    @Test
    void a_message_without_text_is_blank() {
        assertThat(read("{\"type\": \"message\"}")).isBlank();
    }
}
