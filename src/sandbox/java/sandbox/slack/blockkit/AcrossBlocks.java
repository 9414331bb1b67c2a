package sandbox.slack.blockkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Rules that no single shape can hold: unique ids, one focus, initial options that exist. */
final class AcrossBlocks {
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private int focused;

    static List<Violation> check(JsonNode blocks, String at) {
        AcrossBlocks rules = new AcrossBlocks();
        int index = 0;
        for (JsonNode block : blocks.values()) {
            rules.block(block, at + "/" + index++);
        }
        return rules.violations;
    }

    private void block(JsonNode block, String at) {
        String id = block.path("block_id").asString("");
        if (!id.isEmpty() && !blockIds.add(id)) {
            note(at + "/block_id", "block_id \"" + id + "\" already exists");
        }
        Map<String, JsonNode> elements = elements(block, at);
        Set<String> actionIds = new HashSet<>();
        elements.forEach((place, element) -> {
            String action = element.path("action_id").asString("");
            if (!action.isEmpty() && !actionIds.add(action)) {
                note(place + "/action_id", "action_id \"" + action + "\" already exists");
            }
            if (element.path("focus_on_load").asBoolean(false) && ++focused > 1) {
                note(place + "/focus_on_load", "only one element may have focus_on_load");
            }
            initialOptions(element, place);
        });
    }

    private static Map<String, JsonNode> elements(JsonNode block, String at) {
        Map<String, JsonNode> found = new HashMap<>();
        for (String single : List.of("accessory", "element")) {
            if (block.path(single).isObject()) {
                found.put(at + "/" + single, block.path(single));
            }
        }
        if (block.path("type").asString("").matches("actions|context_actions")) {
            int index = 0;
            for (JsonNode element : block.path("elements").values()) {
                found.put(at + "/elements/" + index++, element);
            }
        }
        return new TreeMap<>(found);
    }

    private void initialOptions(JsonNode element, String at) {
        if (!element.has("options") && !element.has("option_groups")) {
            return;
        }
        List<JsonNode> offered = new ArrayList<>(element.path("options").values());
        element.path("option_groups")
                .values()
                .forEach(group -> offered.addAll(group.path("options").values()));
        if (element.has("initial_option") && !offered.contains(element.path("initial_option"))) {
            note(at + "/initial_option", "must be one of the provided options");
        }
        int index = 0;
        for (JsonNode option : element.path("initial_options").values()) {
            if (!offered.contains(option)) {
                note(at + "/initial_options/" + index, "must be one of the provided options");
            }
            index++;
        }
    }

    private void note(String at, String message) {
        violations.add(new Violation(at, message));
    }
}
