package sendcheck.editing;

import java.util.List;
import java.util.Optional;
import sendcheck.settings.Problem;
import sendcheck.settings.Profile;

/** What became of a form that someone wants kept. */
public sealed interface Decision {

    /** @param problems errors and warnings in the order of the fields; at least one is no mere warning */
    record Refused(List<Problem> problems) implements Decision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** @param warnings what looks wrong, may be meant so and is new with this form; at least one was not confirmed yet */
    record Doubtful(List<Problem> warnings) implements Decision {
        public Doubtful {
            warnings = List.copyOf(warnings);
        }
    }

    /** Someone else changed the settings meanwhile; nothing was kept. */
    record Contested(Typed typed) implements Decision {}

    /** @param change empty: nothing was different, so nothing was kept anew */
    record Saved(Profile profile, Optional<SettingsChange> change) implements Decision {}

    /** There is no such profile any more. */
    record Gone() implements Decision {}
}
