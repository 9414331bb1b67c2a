package sendcheck.catalog;

import java.util.List;
import sendcheck.settings.SenderOverride;

/** What a file of overrides came to. */
public sealed interface OverridesReading {

    /**
     * It can be used.
     *
     * @param overrides each portal user once, in the order of the file
     * @param others how many lines are for other profiles and were left out
     */
    record Good(List<SenderOverride> overrides, int others) implements OverridesReading {
        public Good {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * Something is wrong, so that none of it is used.
     *
     * @param problems in the order of the file; at least one
     * @param more how many further problems there are
     */
    record Bad(List<LineProblem> problems, int more) implements OverridesReading {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param line of the file, from 1; 0: the file as a whole
     * @param words whole sentences: what is wrong, and what to do; parts of it come from the file
     */
    record LineProblem(long line, String words) {}
}
