package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations that were measured. */
final class Figures {
    private final List<Duration> all = new ArrayList<>();

    void add(Duration one) {
        all.add(one);
    }

    /** The value that this share of all stays at or below. */
    Duration percentile(double share) {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-28s median %8.2f ms   p99 %8.2f ms   n %d",
                name,
                millis(percentile(0.5)),
                millis(percentile(0.99)),
                all.size());
    }

    /** How many times slower than the other, at this percentile. */
    String ratioTo(Figures other, double share) {
        return String.format(Locale.ROOT, "%.2f", millis(percentile(share)) / millis(other.percentile(share)));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
