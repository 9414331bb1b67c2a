package sendcheck.incident;

import java.time.Instant;

/** What a run means for its profile's incident. */
public sealed interface Change {

    /** The first failure: tell it. */
    record Opened(Incident incident) implements Change {}

    /** It goes on failing: edit what was told. */
    record Updated(Incident incident) implements Change {}

    /**
     * It works again: turn it green and reply once.
     *
     * @param run id of the run that passed
     */
    record Recovered(Incident incident, Instant at, String run) implements Change {}

    /** Nothing to tell. */
    record None() implements Change {}
}
