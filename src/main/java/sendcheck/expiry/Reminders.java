package sendcheck.expiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reminds of each secret 30, 7 and 1 days before it expires, each once. */
public final class Reminders {

    private static final int FIRST = 30;
    private static final int SECOND = 7;
    private static final int LAST = 1;

    private final Expiries expiries;
    private final ReminderBoard board;
    private final Clock clock;

    public Reminders(Expiries expiries, ReminderBoard board, Clock clock) {
        this.expiries = expiries;
        this.board = board;
        this.clock = clock;
    }

    /**
     * Gives the reminders that are due; one that cannot be given keeps no other back. Throws an unchecked exception when
     * it must be called again soon.
     */
    public void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RuntimeException first = null;
        for (ExpiringSecret secret : expiries.until(today.plusDays(FIRST))) {
            try {
                remind(secret, today);
            } catch (RuntimeException failed) {
                first = earlier(first, failed);
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void remind(ExpiringSecret secret, LocalDate today) {
        int left = Math.toIntExact(ChronoUnit.DAYS.between(today, secret.expires()));
        int due = left <= LAST ? LAST : left <= SECOND ? SECOND : FIRST;
        if (secret.reminded().orElse(Integer.MAX_VALUE) > due) {
            Reminder reminder = new Reminder(secret, due, left);
            board.remind(reminder);
            expiries.reminded(reminder);
        }
    }

    private static RuntimeException earlier(@Nullable RuntimeException first, RuntimeException failed) {
        if (first == null) {
            return failed;
        }
        first.addSuppressed(failed);
        return first;
    }
}
