package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.Test;

class ReadMessageTest {

    private static String read(String json) {
        return ReadMessage.text(GsonFactory.createSnakeCase().fromJson(json, Message.class));
    }

    @Test
    void links_and_entities_of_typed_text_are_undone_and_lines_kept() {
        assertThat(read("""
                {"type": "message", "text": "```550 &lt;<mailto:bob@example.com|bob@example.com>&gt;\\n5.1.1 unknown```"}
                """)).isEqualTo("550 <bob@example.com>\n5.1.1 unknown");
    }

    @Test
    void a_message_of_blocks_alone_is_read_from_them() {
        assertThat(read("""
                {"type": "message", "text": "", "blocks": [
                  {"type": "section", "text": {"type": "mrkdwn", "text": "535 5.7.3 Authentication unsuccessful"}}]}
                """)).isEqualTo("535 5.7.3 Authentication unsuccessful");
    }

    @Test
    void a_forwarded_message_is_read_from_its_attachment() {
        assertThat(read("""
                {"type": "message", "text": "see below", "attachments": [
                  {"fallback": "x", "title": "Undeliverable", "text": "550 5.1.1 User unknown",
                   "fields": [{"title": "Status", "value": "5.1.1"}]}]}
                """)).isEqualTo("see below\nUndeliverable\n550 5.1.1 User unknown\n5.1.1");
    }

    @Test
    void a_message_without_text_is_blank() {
        assertThat(read("{\"type\": \"message\"}")).isBlank();
    }
}
