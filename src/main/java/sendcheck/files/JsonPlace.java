package sendcheck.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object in a file, which knows where it stands, so that every problem is told with its place. Wrong values are told
 * and read as if they were left out.
 *
 * @param path as in {@code modules[0].profiles[1]}; empty for the file itself
 * @param problems collects what is wrong
 */
record JsonPlace(JsonNode node, String path, List<String> problems) {

    JsonPlace {
        if (!node.isObject()) {
            problems.add((path.isEmpty() ? "the file" : path) + " must be an object in braces");
        }
    }

    /** Tells every field that is not among these: most likely a typo. */
    void allow(String... fields) {
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        Set<String> known = new TreeSet<>(Set.of(fields));
        unknown.removeAll(known);
        unknown.forEach(field -> complain(field, "is unknown here; known are " + String.join(", ", known)));
    }

    String required(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            complain(field, "is missing");
            return "";
        }
        return text;
    }

    /**
     * Without blanks around; empty when it is missing or wrong.
     *
     * @param problem what is wrong with the text, in a whole sentence; empty: nothing
     */
    String required(String field, Function<String, Optional<String>> problem) {
        String text = required(field).strip();
        Optional<String> wrong = text.isEmpty() ? Optional.empty() : problem.apply(text);
        wrong.ifPresent(sentence -> problems.add(at(field) + ": " + sentence));
        return wrong.isPresent() ? "" : text;
    }

    String text(String field, String absent) {
        String text = text(field);
        return text == null ? absent : text;
    }

    @Nullable
    String text(String field) {
        JsonNode value = node.path(field);
        if (value.isString()) {
            return storable(field, value.stringValue());
        }
        if (!value.isMissingNode() && !value.isNull()) {
            complain(field, "must be a text in quotes");
        }
        return null;
    }

    private String storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            complain(field, "must not hold the character NUL");
        }
        return text;
    }

    /** A whole number in the range; what is left out is 0. */
    int number(String field, int least, int most) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            complain(field, "must be a whole number from " + least + " to " + most);
            return 0;
        }
        return value.intValue();
    }

    /** What is left out is false. */
    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            complain(field, "must be true or false");
            return false;
        }
        return value.booleanValue();
    }

    /** A text out of these; what is left out or wrong is the first. */
    String choice(String field, String... choices) {
        String text = text(field, choices[0]);
        if (List.of(choices).contains(text)) {
            return text;
        }
        complain(field, "must be one of " + String.join(", ", choices));
        return choices[0];
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            if (element.isString()) {
                texts.add(storable(field, element.stringValue()));
            } else {
                complain(field, "must hold texts in quotes");
            }
        }
        return texts;
    }

    List<JsonPlace> objects(String field) {
        List<JsonPlace> places = new ArrayList<>();
        for (JsonNode element : elements(field)) {
            places.add(new JsonPlace(element, at(field) + "[" + places.size() + "]", problems));
        }
        return places;
    }

    /** Null when it was left out. */
    @Nullable
    JsonPlace object(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : new JsonPlace(value, at(field), problems);
    }

    private List<JsonNode> elements(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
            complain(field, "must be a list in brackets");
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return value.isArray() ? elements : List.of();
    }

    void complain(String field, String what) {
        problems.add(at(field) + " " + what);
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
