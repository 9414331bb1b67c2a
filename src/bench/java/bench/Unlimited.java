package bench;

import java.time.Duration;
import sandbox.slack.Limits;

/** Slack without rates: the runs that were ordered go on while others are measured, and would only wait for each other. */
final class Unlimited {
    private Unlimited() {}

    static Limits slack() {
        Limits.Rate rate = new Limits.Rate(1_000_000, Duration.ofMillis(1));
        Limits slack = Limits.slack();
        return new Limits(
                slack.acknowledge(),
                slack.trigger(),
                slack.responseUrl(),
                slack.responseUrlUses(),
                rate,
                rate,
                rate,
                rate,
                slack.eventRetries());
    }
}
