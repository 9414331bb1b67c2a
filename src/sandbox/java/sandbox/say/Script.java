package sandbox.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines to play one after the other, written with {@code ;;} between them. */
public final class Script {
    private static final String KNOWN =
            "type: TEXT, click: LABEL, shortcut: NAME, as: PERSON, in: #CHANNEL, fill: LABEL=VALUE, submit, close";

    private final List<Line> lines;

    private Script(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @throws InvalidScript naming the first line that means nothing */
    public static Script parse(String text) throws InvalidScript {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("(?<=\\s|^);;(?=\\s|$)", -1)) {
            lines.add(line(line.strip()));
        }
        return new Script(lines);
    }

    List<Line> lines() {
        return lines;
    }

    private static Line line(String line) throws InvalidScript {
        if (line.isEmpty()) {
            throw new InvalidScript("a line is empty; write what to type, or one of: " + KNOWN);
        }
        int colon = line.indexOf(':');
        String word = (colon < 0 ? line : line.substring(0, colon)).toLowerCase(Locale.ROOT);
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        return switch (word) {
            case "submit" -> new Line.Submit();
            case "close" -> new Line.Close();
            case "type" -> new Line.Type(needed(line, rest, "what to type"));
            case "click" -> new Line.Click(needed(line, rest, "the label of a button"));
            case "shortcut" -> new Line.Shortcut(needed(line, rest, "the name of a shortcut"));
            case "as" -> new Line.As(needed(line, rest, "a person").toLowerCase(Locale.ROOT));
            case "in" -> new Line.In(needed(line, rest, "a channel"));
            case "fill" -> fill(line, rest);
            default -> typed(line, word, colon);
        };
    }

    private static Line fill(String line, String rest) throws InvalidScript {
        int equals = rest.indexOf('=');
        if (equals < 1) {
            throw new InvalidScript("\"%s\" must be written as fill: LABEL=VALUE".formatted(line));
        }
        return new Line.Fill(
                rest.substring(0, equals).strip(), rest.substring(equals + 1).strip());
    }

    private static Line typed(String line, String word, int colon) throws InvalidScript {
        if (!line.startsWith("/") && colon > 0 && word.matches("\\w+")) {
            throw new InvalidScript("\"%s:\" is not known; there are: %s".formatted(word, KNOWN));
        }
        return new Line.Type(line);
    }

    private static String needed(String line, String rest, String what) throws InvalidScript {
        if (rest.isEmpty()) {
            throw new InvalidScript("\"%s\" needs %s after the colon".formatted(line, what));
        }
        return rest;
    }
}
