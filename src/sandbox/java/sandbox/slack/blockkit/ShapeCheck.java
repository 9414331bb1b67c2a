package sandbox.slack.blockkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/** Walks JSON along the shapes and notes what does not fit. One use, one surface. */
final class ShapeCheck {
    private static final Set<String> TEXT_OBJECT = Set.of("type", "text", "emoji", "verbatim");

    private final ShapeTable table;
    private final Surface surface;
    private final List<Violation> violations = new ArrayList<>();

    ShapeCheck(ShapeTable table, Surface surface) {
        this.table = table;
        this.surface = surface;
    }

    List<Violation> violations() {
        return violations;
    }

    void blocks(JsonNode blocks, String at) {
        if (!blocks.isArray()) {
            note(at, "must be an array");
            return;
        }
        if (blocks.size() > surface.maxBlocks()) {
            note(at, "no more than " + surface.maxBlocks() + " items allowed");
        }
        each(blocks, at, this::block);
    }

    private void block(JsonNode block, String at) {
        Optional<Shape> shape = typed("block", block, at);
        shape.ifPresent(found -> {
            if (found.places().contains(surface.word())) {
                shape(found, block, at);
            } else {
                note(at + "/type", "unsupported type: " + found.type());
            }
        });
    }

    void view(Shape shape, JsonNode view, String at) {
        shape(shape, view, at);
    }

    private Optional<Shape> typed(String group, JsonNode node, String at) {
        if (!node.isObject()) {
            note(at, "must provide an object");
            return Optional.empty();
        }
        if (!node.path("type").isString()) {
            note(at, "missing required field: type");
            return Optional.empty();
        }
        String type = node.path("type").stringValue();
        Optional<Shape> shape = table.find(group, type);
        if (shape.isEmpty()) {
            note(at + "/type", "unsupported type: " + type);
        }
        return shape;
    }

    private void shape(Shape shape, JsonNode node, String at) {
        Set<String> known = shape.knownNames();
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                note(at + "/" + name, "invalid additional property: " + name);
            }
        }
        if (shape.group().equals("block") && node.has("block_id")) {
            string(node.path("block_id"), new Range(1, 255), at + "/block_id");
        }
        shape.fields().forEach((name, field) -> field(name, field, node, at));
        shape.needs().forEach(needs -> needs(needs, node, at));
    }

    private void field(String name, Shape.Field field, JsonNode node, String at) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            if (field.required()) {
                note(at, "missing required field: " + name);
            }
        } else {
            value(field.kind(), value, at + "/" + name);
        }
    }

    private void needs(Shape.Needs needs, JsonNode node, String at) {
        long present = needs.fields().stream().filter(node::has).count();
        String names = String.join(" or ", needs.fields());
        if (present == 0) {
            note(at, "missing required field: " + names);
        } else if (needs.exactlyOne() && present > 1) {
            note(at, "only one of these is allowed: " + names);
        }
    }

    private void value(Kind kind, JsonNode value, String at) {
        switch (kind) {
            case Kind.Text text -> text(text, value, at);
            case Kind.TextObject text -> textObject(text, value, at);
            case Kind.Whole number -> number(number.range(), value, at);
            case Kind.Flag ignored -> expect(value.isBoolean(), at, "must be a valid boolean");
            case Kind.Choice choice ->
                expect(
                        value.isString() && choice.values().contains(value.stringValue()),
                        at,
                        "must be one of: " + String.join(", ", choice.values()));
            case Kind.Pattern pattern ->
                expect(
                        value.isString()
                                && pattern.pattern()
                                        .matcher(value.stringValue())
                                        .matches(),
                        at,
                        "must be " + pattern.expected());
            case Kind.ListOf list -> list(list, value, at);
            case Kind.ObjectOf object -> object(object.shape(), value, at);
            case Kind.ElementIn element -> element(element.place(), value, at);
            case Kind.ContextItem ignored -> contextItem(value, at);
            case Kind.Blocks ignored -> blocks(value, at);
            case Kind.Anything ignored -> {}
        }
    }

    private void text(Kind.Text kind, JsonNode value, String at) {
        string(value, kind.length(), at);
        if (kind.url() && value.isString() && !value.stringValue().matches("(https?|slack|mailto|tel):\\S+")) {
            note(at, "must be a valid URL");
        }
    }

    private void string(JsonNode value, Range length, String at) {
        if (!value.isString()) {
            note(at, "must be a valid string");
            return;
        }
        int size = value.stringValue().length();
        expect(size <= length.max(), at, "must be less than " + (length.max() + 1) + " characters");
        expect(size >= length.min(), at, "must be more than " + (length.min() - 1) + " characters");
    }

    private void number(Range range, JsonNode value, String at) {
        boolean fits = value.isIntegralNumber() && value.longValue() >= range.min() && value.longValue() <= range.max();
        expect(fits, at, "must be a number from " + range.min() + " to " + range.max());
    }

    private void textObject(Kind.TextObject kind, JsonNode value, String at) {
        if (!value.isObject()) {
            note(at, "must provide an object");
            return;
        }
        String type = value.path("type").asString("");
        boolean plain = type.equals("plain_text");
        if (!plain && (kind.plainOnly() || !type.equals("mrkdwn"))) {
            note(at + "/type", kind.plainOnly() ? "must be plain_text" : "must be plain_text or mrkdwn");
        }
        if (value.has("emoji") && !plain) {
            note(at + "/emoji", "invalid additional property: emoji");
        }
        value.propertyNames().stream()
                .filter(name -> !TEXT_OBJECT.contains(name))
                .forEach(name -> note(at + "/" + name, "invalid additional property: " + name));
        field("text", new Shape.Field(new Kind.Text(kind.length(), false), true), value, at);
    }

    private void list(Kind.ListOf list, JsonNode value, String at) {
        if (!value.isArray()) {
            note(at, "must be an array");
            return;
        }
        Range items = list.items();
        expect(value.size() <= items.max(), at, "no more than " + items.max() + " items allowed");
        expect(value.size() >= items.min(), at, "no fewer than " + items.min() + " items allowed");
        each(value, at, (item, place) -> value(list.item(), item, place));
    }

    private void object(String name, JsonNode value, String at) {
        Shape shape = table.find("object", name).orElseThrow();
        if (value.isObject()) {
            shape(shape, value, at);
        } else {
            note(at, "must provide an object");
        }
    }

    private void element(String place, JsonNode value, String at) {
        typed("element", value, at).ifPresent(shape -> {
            boolean allowed = shape.places().contains(place) && (surface == Surface.MODAL || !shape.modalOnly());
            if (allowed) {
                shape(shape, value, at);
            } else {
                note(at + "/type", "unsupported type: " + shape.type());
            }
        });
    }

    private void contextItem(JsonNode value, String at) {
        if (value.path("type").asString("").equals("image")) {
            shape(table.find("element", "image").orElseThrow(), value, at);
        } else {
            textObject(new Kind.TextObject(new Range(1, 2000), false), value, at);
        }
    }

    private void expect(boolean holds, String at, String message) {
        if (!holds) {
            note(at, message);
        }
    }

    private void note(String at, String message) {
        violations.add(new Violation(at, message));
    }

    private static void each(JsonNode list, String at, BiConsumer<JsonNode, String> visit) {
        int index = 0;
        for (JsonNode item : list.values()) {
            visit.accept(item, at + "/" + index++);
        }
    }
}
