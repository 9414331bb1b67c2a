package sandbox.slack.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people filled in.
 *
 * @param typed by block_id and action_id; what is left out keeps its initial value
 */
record Inputs(Map<String, Map<String, List<String>>> typed) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** {@code state.values} over the blocks. */
    ObjectNode values(JsonNode blocks) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Element element : Element.in(blocks)) {
            if (element.keepsValue()) {
                ObjectNode block = values.has(element.blockId())
                        ? (ObjectNode) values.path(element.blockId())
                        : values.putObject(element.blockId());
                block.set(element.actionId(), element.value(held(element)));
            }
        }
        return values;
    }

    /** What Slack finds wrong by itself before it bothers the app, by block_id. */
    Map<String, String> problems(JsonNode blocks) {
        Map<String, String> problems = new HashMap<>();
        for (Element element : Element.in(blocks)) {
            String problem = problem(element, held(element));
            if (element.keepsValue() && !problem.isEmpty()) {
                problems.put(element.blockId(), problem);
            }
        }
        return problems;
    }

    private static String problem(Element element, List<String> held) {
        if (held.isEmpty()) {
            return element.required() ? "Please complete this required field." : "";
        }
        String text = held.getFirst();
        JsonNode json = element.json();
        return switch (element.type()) {
            case "email_text_input" -> EMAIL.matcher(text).matches() ? "" : "Please enter a valid email address.";
            case "url_text_input" -> text.matches("https?://\\S+") ? "" : "Please enter a valid URL.";
            case "number_input" -> number(json, text);
            case "plain_text_input" -> length(json, text);
            default -> "";
        };
    }

    private static String number(JsonNode json, String text) {
        String expected = json.path("is_decimal_allowed").asBoolean(false) ? "-?\\d+(\\.\\d+)?" : "-?\\d+";
        if (!text.matches(expected)) {
            return "Please enter a number.";
        }
        double value = Double.parseDouble(text);
        String min = json.path("min_value").asString("");
        String max = json.path("max_value").asString("");
        if (!min.isEmpty() && value < Double.parseDouble(min)) {
            return "Please enter a number that is at least " + min + ".";
        }
        return !max.isEmpty() && value > Double.parseDouble(max)
                ? "Please enter a number that is at most " + max + "."
                : "";
    }

    private static String length(JsonNode json, String text) {
        int min = json.path("min_length").asInt(0);
        int max = json.path("max_length").asInt(3000);
        if (text.length() < min) {
            return "Please enter at least %d characters.".formatted(min);
        }
        return text.length() > max ? "Please enter at most %d characters.".formatted(max) : "";
    }

    private List<String> held(Element element) {
        return typed
                .getOrDefault(element.blockId(), Map.of())
                .getOrDefault(element.actionId(), element.initial())
                .stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
