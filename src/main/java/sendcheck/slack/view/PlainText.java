package sendcheck.slack.view;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Text from outside, freed of what nobody can see, and cut to size. */
final class PlainText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|\\p{Cs}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private PlainText() {}

    /** One line of at most {@code max} UTF-16 units; {@code -} when nothing is left. */
    static String line(String outside, int max) {
        return cut(clean(outside), max, Character::toString);
    }

    /** One line: control characters become spaces, turns of the reading direction and halves of characters go. */
    static String clean(String outside) {
        String visible = INVISIBLE.matcher(outside).replaceAll("");
        String line = CONTROL.matcher(visible).replaceAll(" ").strip();
        return line.isEmpty() ? "-" : line;
    }

    /** Writes as many code points as fit, an ellipsis when not all do. */
    static String cut(String text, int max, IntFunction<String> written) {
        StringBuilder all = new StringBuilder();
        int fits = 0;
        for (int codePoint : text.codePoints().toArray()) {
            all.append(written.apply(codePoint));
            if (all.length() < max) {
                fits = all.length();
            }
            if (all.length() > max) {
                return all.substring(0, fits) + "\u2026";
            }
        }
        return all.toString();
    }
}
