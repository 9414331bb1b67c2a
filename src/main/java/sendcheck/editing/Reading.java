package sendcheck.editing;

import java.util.List;
import sendcheck.settings.Problem;
import sendcheck.settings.Profile;

/** What a form came to. */
public sealed interface Reading {

    /**
     * It can be kept.
     *
     * @param warnings what looks wrong and may be meant so; empty when nothing does
     */
    record Good(Profile profile, List<Problem> warnings) implements Reading {
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems errors and warnings, in the order of the fields; at least one error */
    record Bad(List<Problem> problems) implements Reading {
        public Bad {
            problems = List.copyOf(problems);
        }
    }
}
