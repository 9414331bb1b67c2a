package sendcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What people read in blocks, of whatever kind: the SDK drops what is in blocks that it does not know, so the JSON is read.
 * Source: docs.slack.dev/reference/block-kit/blocks
 */
final class BlockWords {

    /** Each is one line or paragraph, cut into pieces wherever a link or a style begins. */
    private static final Set<String> PARAGRAPHS =
            Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");

    private BlockWords() {}

    /** Tells each text, in the order in which it is read. */
    static void read(JsonElement element, Consumer<String> reader) {
        if (element instanceof JsonArray array) {
            array.forEach(one -> read(one, reader));
        } else if (element instanceof JsonObject object) {
            read(object, reader);
        }
    }

    private static void read(JsonObject object, Consumer<String> reader) {
        String type = string(object, "type");
        if (PARAGRAPHS.contains(type)) {
            reader.accept(paragraph(object.get("elements")));
        } else if (!type.equals("button")) {
            object.entrySet().stream()
                    .filter(entry -> !entry.getValue().isJsonPrimitive())
                    .forEach(entry -> read(entry.getValue(), reader));
            reader.accept(string(object, "text"));
        }
    }

    private static String paragraph(JsonElement pieces) {
        StringBuilder words = new StringBuilder();
        if (pieces instanceof JsonArray array) {
            array.forEach(piece -> words.append(piece instanceof JsonObject object ? piece(object) : ""));
        }
        return words.toString();
    }

    private static String piece(JsonObject piece) {
        String text = string(piece, "text");
        return text.isEmpty() ? string(piece, "url").replaceFirst("^mailto:", "") : text;
    }

    /** Empty where it is no text. */
    static String string(JsonObject object, String key) {
        JsonElement value = object.get(key);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : "";
    }
}
