package sandbox.slack.blockkit;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives blocks and elements the {@code block_id} and {@code action_id} that Slack makes up where the app left them out. */
public final class Completion {
    private final Supplier<String> ids;

    public Completion(Supplier<String> ids) {
        this.ids = ids;
    }

    /** A copy of the blocks in which nothing is without its id. */
    public ArrayNode blocks(JsonNode blocks) {
        ArrayNode copy = (ArrayNode) blocks.deepCopy();
        copy.values().forEach(this::block);
        return copy;
    }

    /** A copy of the view in which nothing is without its id. */
    public ObjectNode view(JsonNode view) {
        ObjectNode copy = (ObjectNode) view.deepCopy();
        copy.path("blocks").values().forEach(this::block);
        return copy;
    }

    private void block(JsonNode block) {
        named(block, "block_id");
        for (String one : List.of("accessory", "element")) {
            element(block.path(one));
        }
        block.path("elements").values().forEach(this::element);
    }

    private void element(JsonNode element) {
        String type = element.path("type").asString("");
        if (!type.isEmpty() && !type.matches("image|mrkdwn|plain_text|rich_text.*")) {
            named(element, "action_id");
        }
    }

    private void named(JsonNode node, String field) {
        if (node instanceof ObjectNode object && object.path(field).asString("").isEmpty()) {
            object.put(field, ids.get());
        }
    }
}
