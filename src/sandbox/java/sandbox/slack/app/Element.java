package sandbox.slack.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An interactive element in its place.
 *
 * @param block the block that holds it
 * @param json the element itself, with {@code type} and {@code action_id}
 */
record Element(JsonNode block, JsonNode json) {

    /** All interactive elements of the blocks, in order. */
    static List<Element> in(JsonNode blocks) {
        List<Element> found = new ArrayList<>();
        for (JsonNode block : blocks.values()) {
            List<JsonNode> nodes = new ArrayList<>(block.path("elements").values());
            nodes.add(block.path("accessory"));
            nodes.add(block.path("element"));
            nodes.stream()
                    .filter(node -> node.path("action_id").isString())
                    .forEach(node -> found.add(new Element(block, node)));
        }
        return found;
    }

    static Optional<Element> find(JsonNode blocks, String blockId, String actionId) {
        return in(blocks).stream()
                .filter(element ->
                        element.blockId().equals(blockId) && element.actionId().equals(actionId))
                .findFirst();
    }

    String blockId() {
        return block.path("block_id").asString("");
    }

    String actionId() {
        return json.path("action_id").asString("");
    }

    String type() {
        return json.path("type").asString("");
    }

    /** Whether it keeps a value, as opposed to buttons and overflow menus. */
    boolean keepsValue() {
        return !type().matches("button|workflow_button|overflow");
    }

    /** Part of an input block, which must be filled in unless it is optional. */
    boolean required() {
        return block.path("type").asString("").equals("input")
                && !block.path("optional").asBoolean(false);
    }

    /** What it holds before anyone touches it. */
    List<String> initial() {
        List<String> values = new ArrayList<>();
        for (JsonNode option : options("initial_option", "initial_options")) {
            values.add(option.path("value").asString(""));
        }
        for (String field : List.of(
                "initial_value",
                "initial_date",
                "initial_time",
                "initial_date_time",
                "initial_user",
                "initial_users",
                "initial_conversation",
                "initial_conversations",
                "initial_channel",
                "initial_channels")) {
            JsonNode value = json.path(field);
            if (value.isArray()) {
                value.values().forEach(one -> values.add(one.asString("")));
            } else if (!value.isMissingNode()) {
                values.add(value.asString(""));
            }
        }
        return values;
    }

    /** Slack's JSON of the value, for {@code actions} and {@code state.values}. */
    ObjectNode value(List<String> chosen) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("type", type());
        String first = chosen.isEmpty() ? null : chosen.getFirst();
        switch (type()) {
            case "button" -> {
                value.set("text", json.path("text"));
                if (json.has("value")) {
                    value.set("value", json.path("value"));
                }
            }
            case "static_select", "external_select", "radio_buttons", "overflow" ->
                value.set("selected_option", first == null ? null : option(first));
            case "multi_static_select", "multi_external_select", "checkboxes" -> {
                ArrayNode list = value.putArray("selected_options");
                chosen.forEach(one -> list.add(option(one)));
            }
            case "file_input" -> {
                ArrayNode files = value.putArray("files");
                chosen.forEach(id -> files.addObject().put("id", id));
            }
            case "users_select" -> value.put("selected_user", first);
            case "conversations_select" -> value.put("selected_conversation", first);
            case "channels_select" -> value.put("selected_channel", first);
            case "multi_users_select" -> chosen.forEach(value.putArray("selected_users")::add);
            case "multi_conversations_select" -> chosen.forEach(value.putArray("selected_conversations")::add);
            case "multi_channels_select" -> chosen.forEach(value.putArray("selected_channels")::add);
            case "datepicker" -> value.put("selected_date", first);
            case "timepicker" -> value.put("selected_time", first);
            case "datetimepicker" -> value.put("selected_date_time", first == null ? null : Long.valueOf(first));
            default -> value.put("value", first);
        }
        return value;
    }

    private JsonNode option(String value) {
        return options("options", "option_groups").stream()
                .filter(option -> option.path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the %s %s offers no option %s".formatted(type(), actionId(), value)));
    }

    private List<JsonNode> options(String... fields) {
        List<JsonNode> found = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = json.path(field);
            if (value.isObject()) {
                found.add(value);
            }
            value.values().forEach(entry -> {
                if (entry.has("options")) {
                    found.addAll(entry.path("options").values());
                } else if (entry.has("value")) {
                    found.add(entry);
                }
            });
        }
        return found;
    }
}
