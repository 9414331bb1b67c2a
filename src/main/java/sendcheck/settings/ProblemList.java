package sendcheck.settings;

import java.util.ArrayList;
import java.util.List;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Problem.Severity;

/** Collects what the lints find, and shows typed text so that it cannot break out of a sentence. */
final class ProblemList {

    private static final int LONGEST_SHOWN = 60;

    private final List<Problem> found = new ArrayList<>();

    void error(Field field, String message) {
        found.add(new Problem(field, Severity.ERROR, message));
    }

    void warning(Field field, String message) {
        found.add(new Problem(field, Severity.WARNING, message));
    }

    List<Problem> inOrder() {
        return List.copyOf(found);
    }

    static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    /** The text in one line, shortened when it is long. */
    static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
    }
}
