package sendcheck.settings;

import java.util.ArrayList;
import java.util.List;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Problem.Severity;

/** Collects what the lints find. */
final class ProblemList {

    private final List<Problem> found = new ArrayList<>();

    void error(Field field, String message) {
        found.add(new Problem(field, Severity.ERROR, message));
    }

    void mistake(Field field, String message) {
        found.add(new Problem(field, Severity.MISTAKE, message));
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
}
