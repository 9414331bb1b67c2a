package sendcheck.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong links, minute by minute, so that nobody can go through many; of bounded size. */
final class Guesses {

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MOST_OF_ONE = 10;
    static final int MOST_IN_ALL = 200;

    private final Clock clock;
    private final Map<String, Integer> wrong = new HashMap<>();
    private int all;
    private Instant end = Instant.MIN;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address, or all together, have been wrong too often within the minute. */
    synchronized boolean isTooMany(String address) {
        turnOver();
        return all >= MOST_IN_ALL || wrong.getOrDefault(address, 0) >= MOST_OF_ONE;
    }

    /** Holds at most {@link #MOST_IN_ALL} addresses, as no more are let in. */
    synchronized void addWrong(String address) {
        turnOver();
        all++;
        if (wrong.size() < MOST_IN_ALL) {
            wrong.merge(address, 1, Integer::sum);
        }
    }

    private void turnOver() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            wrong.clear();
            all = 0;
            end = now.plus(WINDOW);
        }
    }
}
