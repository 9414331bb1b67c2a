package sandbox.slack.blockkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that Slack would refuse in blocks and views: sizes, required fields, unknown types and properties,
 * duplicate ids. Immutable, safe for many threads.
 */
public final class BlockKitRules {
    /** Slack's undocumented limit of characters over all blocks of a message. */
    public static final int MESSAGE_CHARACTERS = 13_200;

    private final ShapeTable table = ShapeTable.load();
    private final JsonMapper json = new JsonMapper();

    /** Violations of a JSON array of blocks; empty when Slack would take them. */
    public List<Violation> check(String blocksJson, Surface surface) {
        try {
            return check(json.readTree(blocksJson), surface);
        } catch (JacksonException e) {
            return List.of(new Violation("/blocks", "must be valid JSON: " + e.getOriginalMessage()));
        }
    }

    /** As {@link #check(String, Surface)}, of parsed JSON. */
    public List<Violation> check(JsonNode blocks, Surface surface) {
        ShapeCheck shapes = new ShapeCheck(table, surface);
        shapes.blocks(blocks, "/blocks");
        List<Violation> all = new ArrayList<>(shapes.violations());
        all.addAll(AcrossBlocks.check(blocks, "/blocks"));
        return all;
    }

    /** Violations of a {@code modal} or {@code home} view. */
    public List<Violation> checkView(String viewJson) {
        try {
            return checkView(json.readTree(viewJson));
        } catch (JacksonException e) {
            return List.of(new Violation("/view", "must be valid JSON: " + e.getOriginalMessage()));
        }
    }

    /** As {@link #checkView(String)}, of parsed JSON. */
    public List<Violation> checkView(JsonNode view) {
        String type = view.path("type").asString("");
        Optional<Shape> shape = table.find("view", type);
        if (shape.isEmpty()) {
            return List.of(new Violation("/view/type", "unsupported type: " + type));
        }
        ShapeCheck shapes = new ShapeCheck(table, type.equals("home") ? Surface.HOME : Surface.MODAL);
        shapes.view(shape.get(), view, "/view");
        List<Violation> all = new ArrayList<>(shapes.violations());
        all.addAll(AcrossBlocks.check(view.path("blocks"), "/view/blocks"));
        if (type.equals("modal") && !view.has("submit") && hasInput(view.path("blocks"))) {
            all.add(new Violation("/view", "missing required field: submit (a view with input blocks needs one)"));
        }
        return all;
    }

    /** Characters of all text in the blocks, as counted against {@link #MESSAGE_CHARACTERS}. */
    public static int characters(JsonNode blocks) {
        int sum = 0;
        for (JsonNode text : blocks.findValues("text")) {
            sum += text.isString() ? text.stringValue().length() : 0;
        }
        for (JsonNode text : blocks.findValues("text")) {
            sum += text.isObject() ? text.path("text").asString("").length() : 0;
        }
        return sum;
    }

    private static boolean hasInput(JsonNode blocks) {
        return blocks.values().stream()
                .anyMatch(block -> block.path("type").asString("").equals("input"));
    }
}
