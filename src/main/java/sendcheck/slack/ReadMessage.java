package sendcheck.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sendcheck.command.SlackMarkup;

/** The text of a message as people read it: what was typed, and what stands in blocks, attachments and forwarded messages. */
final class ReadMessage {

    private ReadMessage() {}

    static String text(Message message) {
        Set<String> parts = new LinkedHashSet<>();
        add(message.getText(), parts);
        if (parts.isEmpty() && message.getBlocks() != null) {
            addTexts(GsonFactory.createSnakeCase().toJsonTree(message.getBlocks()), parts);
        }
        List<Attachment> attachments = message.getAttachments() == null ? List.of() : message.getAttachments();
        for (Attachment attachment : attachments) {
            List<String> before = new ArrayList<>(parts);
            add(attachment.getPretext(), parts);
            add(attachment.getTitle(), parts);
            add(attachment.getText(), parts);
            addTexts(GsonFactory.createSnakeCase().toJsonTree(attachment.getFields()), parts);
            addTexts(GsonFactory.createSnakeCase().toJsonTree(attachment.getBlocks()), parts);
            if (parts.size() == before.size()) {
                add(attachment.getFallback(), parts);
            }
        }
        return String.join("\n", parts);
    }

    /** The strings called text or value, at any depth, in their order. */
    private static void addTexts(JsonElement element, Set<String> parts) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> addTexts(one, parts));
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                JsonElement value = entry.getValue();
                if (!value.isJsonPrimitive()) {
                    addTexts(value, parts);
                } else if (entry.getKey().equals("text") || entry.getKey().equals("value")) {
                    add(value.getAsString(), parts);
                }
            });
        }
    }

    private static void add(@Nullable String text, Set<String> parts) {
        if (text != null && !text.isBlank()) {
            parts.add(SlackMarkup.pasted(text).replace("```", "\n").strip());
        }
    }
}
