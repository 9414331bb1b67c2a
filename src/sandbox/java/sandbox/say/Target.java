package sandbox.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a label on the screen stands for.
 *
 * @param chosen value of the option that has the label; empty for a button
 * @param isFile it takes a file
 */
record Target(String blockId, String actionId, List<String> chosen, boolean isFile) {

    /** The button of the label, or the menu that offers an option of the label. */
    static Optional<Target> clickable(JsonNode blocks, String label, BlockText text) {
        for (JsonNode block : blocks.values()) {
            for (JsonNode element : elements(block)) {
                if (same(text.textObject(element.path("text")), label)) {
                    return Optional.of(of(block, element, List.of()));
                }
                Optional<String> option = option(element, label, text);
                if (option.isPresent()) {
                    return Optional.of(of(block, element, List.of(option.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** The input of the label, with the value as Slack would keep it. */
    static Optional<Target> input(JsonNode blocks, String label, String value, BlockText text) {
        for (JsonNode block : blocks.values()) {
            for (JsonNode element : elements(block)) {
                String shown =
                        text.textObject(block.path("label").isObject() ? block.path("label") : block.path("text"));
                if (same(shown, label)
                        || same(text.textObject(element.path("placeholder")), label)
                        || element.path("action_id").asString("").equals(label)) {
                    return Optional.of(of(block, element, values(element, value, text)));
                }
                Optional<String> box = box(element, label, text);
                if (box.isPresent()) {
                    return Optional.of(of(block, element, isYes(value) ? List.of(box.get()) : List.of()));
                }
            }
        }
        return Optional.empty();
    }

    /** The only box of the label, which is ticked by {@code yes}. */
    private static Optional<String> box(JsonNode element, String label, BlockText text) {
        return element.path("type").asString("").equals("checkboxes")
                        && element.path("options").size() == 1
                ? option(element, label, text)
                : Optional.empty();
    }

    private static boolean isYes(String value) {
        return value.equalsIgnoreCase("yes");
    }

    private static List<String> values(JsonNode element, String value, BlockText text) {
        if (value.isEmpty()) {
            return List.of();
        }
        boolean several = element.path("type").asString("").matches("multi_.*|checkboxes");
        List<String> values = new ArrayList<>();
        for (String one : several ? value.split("\\s*,\\s*", -1) : new String[] {value}) {
            values.add(option(element, one, text).orElse(one));
        }
        return values;
    }

    private static Optional<String> option(JsonNode element, String label, BlockText text) {
        List<JsonNode> options = new ArrayList<>(element.path("options").values());
        element.path("option_groups")
                .values()
                .forEach(group -> options.addAll(group.path("options").values()));
        return options.stream()
                .filter(option -> same(text.textObject(option.path("text")), label))
                .map(option -> option.path("value").asString(""))
                .findFirst();
    }

    private static List<JsonNode> elements(JsonNode block) {
        List<JsonNode> all = new ArrayList<>(block.path("elements").values());
        all.add(block.path("accessory"));
        all.add(block.path("element"));
        return all.stream().filter(element -> element.has("action_id")).toList();
    }

    private static Target of(JsonNode block, JsonNode element, List<String> chosen) {
        return new Target(
                block.path("block_id").asString(""),
                element.path("action_id").asString(""),
                chosen,
                element.path("type").asString("").equals("file_input"));
    }

    private static boolean same(String shown, String label) {
        return plain(shown).equals(plain(label));
    }

    private static String plain(String label) {
        return label.replaceAll("[^\\p{L}\\p{N} ]", "").strip().toLowerCase(Locale.ROOT);
    }
}
