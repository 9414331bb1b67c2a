package sendcheck.report;

import java.time.Duration;
import java.util.Locale;

/** Spans of time as people read them. */
public final class Durations {

    private Durations() {}

    /** {@code 0.12 s}, {@code 1 min 5 s}, {@code 2 h 10 min}, {@code 3 days 4 h}; a negative span counts as none. */
    public static String words(Duration span) {
        Duration time = span.isNegative() ? Duration.ZERO : span;
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return seconds(time.toMillis()) + " s";
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return pair(time.toMinutes(), "min", time.toSecondsPart(), "s");
        }
        if (time.compareTo(Duration.ofDays(2)) < 0) {
            return pair(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return pair(time.toDays(), "days", time.toHoursPart(), "h");
    }

    private static String seconds(long millis) {
        if (millis >= 10_000 && millis % 1_000 == 0) {
            return String.valueOf(millis / 1_000);
        }
        return String.format(Locale.ROOT, millis < 10_000 ? "%.2f" : "%.1f", millis / 1000.0);
    }

    private static String pair(long great, String greatUnit, long small, String smallUnit) {
        String words = great + " " + greatUnit;
        return small == 0 ? words : words + " " + small + " " + smallUnit;
    }
}
