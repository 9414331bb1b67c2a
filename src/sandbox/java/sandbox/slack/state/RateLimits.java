package sandbox.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sandbox.slack.Limits.Rate;

/** Counts calls by key: a burst at once, refilled one by one. */
public final class RateLimits {
    private final Clock clock;
    private final Map<String, Instant> emptyAt = new HashMap<>();

    public RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Takes one call; or how long the caller must wait when there is none left. */
    public synchronized Optional<Duration> take(String key, Rate rate) {
        Instant now = clock.instant();
        Instant full = emptyAt.getOrDefault(key, now);
        Instant next = (full.isBefore(now) ? now : full).plus(rate.refill());
        Duration over = Duration.between(now.plus(rate.refill().multipliedBy(rate.burst())), next);
        if (over.isPositive()) {
            return Optional.of(over);
        }
        emptyAt.put(key, next);
        return Optional.empty();
    }
}
