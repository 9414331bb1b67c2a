package sendcheck.testrun;

import java.util.Map;
import sendcheck.settings.Problem.Field;

/** What a run has to do with a change of its profile's settings. */
public sealed interface Occasion {

    /** Nothing: the settings are tested as they are kept. */
    Occasion NONE = new None();

    /** Nothing: the settings are tested as they are kept. */
    record None() implements Occasion {}

    /**
     * They were saved just before, and are tested as they are kept.
     *
     * @param version of the profile that the change led to
     */
    record Saved(long version) implements Occasion {}

    /**
     * What someone typed and did not save is tested in place of what is kept; it says nothing of the profile.
     *
     * @param values texts of the fields; no secret is among them
     */
    record Unsaved(Map<Field, String> values) implements Occasion {
        public Unsaved {
            values = Map.copyOf(values);
        }
    }
}
