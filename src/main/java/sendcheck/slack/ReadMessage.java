package sendcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import sendcheck.command.SlackMarkup;

/**
 * The text of a message as people read it: what was typed, and what stands in its blocks, attachments, forwarded messages,
 * snippets and mails. Nothing is read twice, though Slack repeats much of it.
 * Sources: docs.slack.dev/messaging, docs.slack.dev/reference/objects/file-object
 */
final class ReadMessage {

    private static final List<String> TEXTS_OF_ATTACHMENTS = List.of("pretext", "title", "text");
    private static final List<String> TEXTS_OF_FILES = List.of("subject", "plain_text", "preview");

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder seen = new StringBuilder();

    private ReadMessage() {}

    /**
     * Blank when there is nothing to read.
     *
     * @param message as Slack sends it
     */
    static String text(JsonObject message) {
        ReadMessage reading = new ReadMessage();
        reading.add(BlockWords.string(message, "text"));
        BlockWords.read(member(message, "blocks"), reading::add);
        each(member(message, "attachments"), reading::attachment);
        each(member(message, "files"), file -> reading.texts(file, TEXTS_OF_FILES));
        return String.join("\n", reading.parts);
    }

    private void attachment(JsonObject attachment) {
        int before = seen.length();
        texts(attachment, TEXTS_OF_ATTACHMENTS);
        each(member(attachment, "fields"), field -> add(BlockWords.string(field, "value")));
        BlockWords.read(member(attachment, "blocks"), this::add);
        BlockWords.read(member(attachment, "message_blocks"), this::add);
        each(member(attachment, "files"), file -> texts(file, TEXTS_OF_FILES));
        if (seen.length() == before) {
            add(BlockWords.string(attachment, "fallback"));
        }
    }

    private void texts(JsonObject object, List<String> keys) {
        keys.forEach(key -> add(BlockWords.string(object, key)));
    }

    private void add(String text) {
        String read = SlackMarkup.pasted(text).replace("```", "\n").strip();
        String letters = read.replaceAll("[^\\p{L}\\p{N}]", "");
        if (!read.isEmpty() && (letters.isEmpty() || seen.indexOf(letters) < 0)) {
            parts.add(read);
            seen.append(letters).append('\n');
        }
    }

    private static JsonElement member(JsonObject object, String key) {
        return Objects.requireNonNullElse(object.get(key), JsonNull.INSTANCE);
    }

    private static void each(JsonElement array, Consumer<JsonObject> reader) {
        if (array instanceof JsonArray elements) {
            elements.forEach(element -> {
                if (element instanceof JsonObject object) {
                    reader.accept(object);
                }
            });
        }
    }
}
