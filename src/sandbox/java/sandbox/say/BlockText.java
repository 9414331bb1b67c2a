package sandbox.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns blocks into lines of text; buttons come in {@code [brackets]}. */
final class BlockText {
    private final PlainText text;

    BlockText(PlainText text) {
        this.text = text;
    }

    List<String> lines(JsonNode blocks) {
        List<String> lines = new ArrayList<>();
        for (JsonNode block : blocks.values()) {
            lines.addAll(block(block).lines().toList());
        }
        return lines;
    }

    private String block(JsonNode block) {
        return switch (block.path("type").asString("")) {
            case "section" -> section(block);
            case "header", "alert" -> textObject(block.path("text"));
            case "context" -> joined(block.path("elements"), " · ");
            case "actions", "context_actions" -> joined(block.path("elements"), " ");
            case "divider" -> "----";
            case "image", "video" -> element(block);
            case "input" -> input(block);
            case "markdown" -> text.plain(block.path("text").asString(""));
            case "table" -> table(block);
            default -> richText(block);
        };
    }

    private String section(JsonNode block) {
        List<String> parts = new ArrayList<>();
        if (block.has("text")) {
            parts.add(textObject(block.path("text")));
        }
        block.path("fields")
                .values()
                .forEach(field -> parts.add(textObject(field).replaceFirst("\n", ": ")));
        if (block.has("accessory")) {
            parts.add(element(block.path("accessory")));
        }
        return String.join("\n", parts);
    }

    private String input(JsonNode block) {
        String line = textObject(block.path("label")) + ": " + element(block.path("element"));
        return block.has("hint") ? line + "\n  " + textObject(block.path("hint")) : line;
    }

    private String element(JsonNode element) {
        return switch (element.path("type").asString("")) {
            case "mrkdwn", "plain_text" -> textObject(element);
            case "image", "video" -> "(" + element.path("alt_text").asString("picture") + ")";
            case "button", "workflow_button" -> "[" + textObject(element.path("text")) + "]";
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" ->
                "<" + firstLine(element.path("initial_value").asString("")) + ">";
            case "file_input" -> "[choose a file]";
            default -> choice(element);
        };
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " ...";
    }

    private String choice(JsonNode element) {
        String chosen = element.findValues("initial_option").stream()
                .map(option -> textObject(option.path("text")))
                .collect(Collectors.joining(", "));
        List<JsonNode> options = new ArrayList<>(element.path("options").values());
        element.path("option_groups")
                .values()
                .forEach(group -> options.addAll(group.path("options").values()));
        String offered =
                options.stream().map(option -> textObject(option.path("text"))).collect(Collectors.joining(" | "));
        String label = chosen.isEmpty() ? textObject(element.path("placeholder")) : chosen;
        return "[" + (label.isEmpty() ? offered : offered.isEmpty() ? label : label + ": " + offered) + "]";
    }

    private String joined(JsonNode elements, String between) {
        return elements.values().stream().map(this::element).collect(Collectors.joining(between));
    }

    private String table(JsonNode block) {
        return block.path("rows").values().stream()
                .map(row -> row.values().stream().map(this::richText).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private String richText(JsonNode node) {
        if (node.path("text").isString()) {
            return text.plain(node.path("text").stringValue());
        }
        if (node.path("type").asString("").equals("link")) {
            return node.path("url").asString("");
        }
        if (node.path("type").asString("").equals("emoji")) {
            return text.plain(":" + node.path("name").asString("") + ":");
        }
        boolean rows = node.path("type").asString("").matches("rich_text|rich_text_list");
        return node.path("elements").values().stream()
                .map(this::richText)
                .collect(Collectors.joining(rows ? "\n" : ""));
    }

    /** A text object as text. */
    String textObject(JsonNode node) {
        String raw = node.path("text").asString("");
        return node.path("type").asString("").equals("mrkdwn") ? text.mrkdwn(raw) : text.plain(raw);
    }
}
