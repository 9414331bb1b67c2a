package sandbox.slack.api;

import java.time.Duration;

/** A rate is exceeded; the servlet answers 429 with {@code Retry-After}. */
final class TooOften extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooOften(Duration wait) {
        super("ratelimited", null, false, false);
        seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** How long the caller must wait, in whole seconds, at least 1. */
    long seconds() {
        return seconds;
    }
}
