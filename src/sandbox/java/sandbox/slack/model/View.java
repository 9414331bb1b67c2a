package sandbox.slack.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A modal, or a person's App Home.
 *
 * @param id {@code V...}
 * @param person user id of the one who sees it
 * @param hash changes with every update
 * @param rootId id of the lowest view of the stack; its own id when it is that one
 * @param previousId id of the view beneath, or null
 * @param definition as the app sent it ({@code type}, {@code title}, {@code blocks}, {@code submit}, ...), each block
 *     with its {@code block_id} and each element with its {@code action_id}
 */
public record View(
        String id,
        String person,
        String hash,
        String rootId,
        @Nullable String previousId,
        JsonNode definition) {

    public JsonNode blocks() {
        return definition.path("blocks");
    }

    public String title() {
        return definition.path("title").path("text").asString("");
    }

    public String callbackId() {
        return definition.path("callback_id").asString("");
    }

    public boolean modal() {
        return definition.path("type").asString("").equals("modal");
    }
}
