package sendcheck.files;

import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe before it, which is taken
 * off again when the file is read.
 */
final class SafeCell {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private SafeCell() {}

    static String written(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return WRITTEN.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
