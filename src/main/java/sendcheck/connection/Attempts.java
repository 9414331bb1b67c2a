package sendcheck.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sendcheck.settings.Secret;

/**
 * Keeps the attempts that go on, and those whose end nobody has seen yet. A process holds each of its own for a while and
 * says so again and again; one that is held no longer has ended with its process. Every method throws an unchecked exception
 * when the store is out of reach.
 */
public interface Attempts {

    /** An attempt and how it ended. */
    record Ended(Attempt attempt, Ending ending) {}

    void open(Attempt attempt, Duration hold);

    /** Holds it for longer; false when it has ended. */
    boolean hold(AttemptId id, Duration hold);

    /** Whose it is; empty when its end was shown already. */
    Optional<Attempt> find(AttemptId id);

    /** Ends it; false when it has ended before: the first end counts. */
    boolean end(AttemptId id, Ending ending);

    /** Ends all of an account that go on, also those of other processes. */
    void endAll(AccountKey account, Ending ending);

    /** Ends it as connected, and keeps the tokens in the same step; false, and nothing is kept, when it has ended before. */
    boolean connect(AttemptId id, Secret tokens, Instant at);

    /** Those that have ended, with {@link Ending.Interrupted} for those that nobody holds any more. */
    List<Ended> ended();

    /** The end was shown: forgets the attempt. */
    void shown(AttemptId id);
}
