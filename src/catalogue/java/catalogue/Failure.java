package catalogue;

import catalogue.tool.Settings;
import java.util.function.Function;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Stage;

/**
 * One way in which mail settings fail.
 *
 * @param words what is wrong, for people; unique
 * @param settings those that fail so, among open {@link Places}
 * @param stage where sending fails
 * @param finding id of Sendcheck's finding
 * @param cause found in words that name the cause, whoever says them
 */
public record Failure(String words, Function<Places, Settings> settings, Stage stage, String finding, Pattern cause) {

    /** @param cause a regular expression, in any case, over any number of lines */
    static Failure of(String words, Function<Places, Settings> settings, Stage stage, String finding, String cause) {
        Pattern pattern = Pattern.compile(cause, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return new Failure(words, settings, stage, stage.key() + "." + finding, pattern);
    }

    /** The words, as a test's name. */
    @Override
    public String toString() {
        return words;
    }
}
