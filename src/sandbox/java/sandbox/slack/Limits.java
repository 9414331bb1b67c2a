package sandbox.slack;

import java.time.Duration;
import java.util.List;

/**
 * How strict the workspace is about time and rate.
 *
 * @param acknowledge the app must have answered within
 * @param trigger a trigger_id lives so long
 * @param responseUrl a response_url lives so long
 * @param responseUrlUses a response_url works so often
 * @param posting chat.postMessage, a channel
 * @param tier3 chat.update, conversations.*, a method
 * @param tier4 views.*, users.info, chat.postEphemeral, a method
 * @param tier2 usergroups.*, a method
 * @param eventRetries how long after the first, failed delivery of an event it is tried again
 */
public record Limits(
        Duration acknowledge,
        Duration trigger,
        Duration responseUrl,
        int responseUrlUses,
        Rate posting,
        Rate tier2,
        Rate tier3,
        Rate tier4,
        List<Duration> eventRetries) {

    public Limits {
        eventRetries = List.copyOf(eventRetries);
    }

    /** So many calls at once, and one more each time {@code refill} has passed. */
    public record Rate(int burst, Duration refill) {}

    /** Slack's own limits (docs.slack.dev/apis/web-api/rate-limits); its bursts are not published. */
    public static Limits slack() {
        return new Limits(
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofMinutes(30),
                5,
                new Rate(8, Duration.ofSeconds(1)),
                new Rate(20, Duration.ofSeconds(3)),
                new Rate(50, Duration.ofMillis(1200)),
                new Rate(100, Duration.ofMillis(600)),
                List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    public Limits withAcknowledge(Duration other) {
        return new Limits(other, trigger, responseUrl, responseUrlUses, posting, tier2, tier3, tier4, eventRetries);
    }

    public Limits withTrigger(Duration other) {
        return new Limits(acknowledge, other, responseUrl, responseUrlUses, posting, tier2, tier3, tier4, eventRetries);
    }

    public Limits withPosting(Rate other) {
        return new Limits(acknowledge, trigger, responseUrl, responseUrlUses, other, tier2, tier3, tier4, eventRetries);
    }

    public Limits withTier3(Rate other) {
        return new Limits(
                acknowledge, trigger, responseUrl, responseUrlUses, posting, tier2, other, tier4, eventRetries);
    }

    public Limits withEventRetries(List<Duration> other) {
        return new Limits(acknowledge, trigger, responseUrl, responseUrlUses, posting, tier2, tier3, tier4, other);
    }
}
