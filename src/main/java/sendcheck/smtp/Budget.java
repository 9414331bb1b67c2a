package sendcheck.smtp;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time of one run, counted by a monotonic clock. */
final class Budget {

    private final LongSupplier nanos;
    private final Duration run;
    private final long begin;

    Budget(LongSupplier nanos, Duration run) {
        this.nanos = nanos;
        this.run = run;
        this.begin = nanos.getAsLong();
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - begin);
    }

    /** The limit, or what is left of the run where that is less. */
    Term atMost(Duration limit) {
        Duration left = run.minus(elapsed());
        if (left.compareTo(limit) >= 0) {
            return new Term(limit, limit);
        }
        return new Term(left.isNegative() ? Duration.ZERO : left, run);
    }

    /**
     * How long one thing may take.
     *
     * @param left from now on
     * @param limit the limit that this comes from, to be told to people
     */
    record Term(Duration left, Duration limit) {}
}
