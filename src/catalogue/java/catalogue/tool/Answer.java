package catalogue.tool;

import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;

/**
 * What a tool makes of settings.
 *
 * @param works it says that mail can be sent
 * @param stage where it says that sending failed; null: it does not say
 * @param words what it says of the failure
 */
public record Answer(boolean works, @Nullable Stage stage, String words) {

    static Answer allIsWell() {
        return new Answer(true, null, "");
    }

    static Answer failure(@Nullable Stage stage, String words) {
        return new Answer(false, stage, words);
    }
}
