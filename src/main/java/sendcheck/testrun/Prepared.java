package sendcheck.testrun;

import sendcheck.diagnosis.Assignment;
import sendcheck.settings.Problem;

/** What a test run comes to once its profile was looked up. */
sealed interface Prepared {
    /** The assignment as far as it is known. */
    Assignment assignment();

    /** It can be probed. */
    record Ready(Assignment assignment) implements Prepared {}

    /** There is nothing to probe with. */
    record Impossible(Assignment assignment, Problem problem) implements Prepared {}
}
