package sandbox.slack.blockkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shapes of {@code block-kit.table}, by group and type. */
final class ShapeTable {
    private static final Kind.Pattern DATE =
            new Kind.Pattern(Pattern.compile("\\d{4}-\\d{2}-\\d{2}"), "a date as YYYY-MM-DD");
    private static final Kind.Pattern TIME =
            new Kind.Pattern(Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d"), "a time as HH:mm");

    private final Map<String, Shape> shapes = new HashMap<>();

    private ShapeTable() {}

    static ShapeTable load() {
        try (InputStream in = ShapeTable.class.getResourceAsStream("block-kit.table");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            ShapeTable table = new ShapeTable();
            table.read(lines.lines().toList());
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Shape> find(String group, String type) {
        return Optional.ofNullable(shapes.get(group + " " + type));
    }

    private void read(List<String> lines) {
        @Nullable Shape current = null;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> words = List.of(line.trim().split("\\s+"));
            if (line.startsWith(" ")) {
                addTo(Objects.requireNonNull(current, "a field before its shape"), words);
            } else {
                current = shape(words);
                shapes.put(words.get(0) + " " + words.get(1), current);
            }
        }
    }

    private static Shape shape(List<String> words) {
        Set<String> places =
                words.size() > 3 ? new LinkedHashSet<>(words.subList(3, words.size())) : new LinkedHashSet<>();
        return new Shape(words.get(0), words.get(1), places);
    }

    private static void addTo(Shape shape, List<String> words) {
        String name = words.get(0);
        List<String> rest = words.subList(1, words.size());
        switch (name) {
            case "one-of" -> shape.needs().add(new Shape.Needs(rest, false));
            case "exactly-one-of" -> shape.needs().add(new Shape.Needs(rest, true));
            default -> {
                boolean required = name.endsWith("!");
                String field = required ? name.substring(0, name.length() - 1) : name;
                shape.fields().put(field, new Shape.Field(kind(rest), required));
            }
        }
    }

    private static Kind kind(List<String> words) {
        return switch (words.get(0)) {
            case "string" -> new Kind.Text(Range.parse(words.get(1)), false);
            case "url" -> new Kind.Text(Range.parse(words.get(1)), true);
            case "plain" -> new Kind.TextObject(Range.parse(words.get(1)), true);
            case "text" -> new Kind.TextObject(Range.parse(words.get(1)), false);
            case "number" -> new Kind.Whole(Range.parse(words.get(1)));
            case "boolean" -> new Kind.Flag();
            case "choice" ->
                new Kind.Choice(new LinkedHashSet<>(Arrays.asList(words.get(1).split(Pattern.quote("|"), -1))));
            case "date" -> DATE;
            case "time" -> TIME;
            case "id" -> new Kind.Text(new Range(1, 255), false);
            case "list" -> new Kind.ListOf(Range.parse(words.get(1)), kind(words.subList(2, words.size())));
            case "object" -> new Kind.ObjectOf(words.get(1));
            case "element" -> new Kind.ElementIn(words.get(1));
            case "context" -> new Kind.ContextItem();
            case "blocks" -> new Kind.Blocks();
            case "any" -> new Kind.Anything();
            default -> throw new IllegalStateException("no such kind: " + words);
        };
    }
}
