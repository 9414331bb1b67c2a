package sendcheck.expiry;

/**
 * That a secret is about to expire.
 *
 * @param days which of the reminders it is: 30, 7 or 1 days before the end
 * @param left days that are left in truth, fewer when the reminder is late; 0: it is today, negative: it has expired
 */
public record Reminder(ExpiringSecret secret, int days, int left) {}
