package sandbox.say;

import java.time.Duration;

/**
 * How long a script waits.
 *
 * @param answer for the end of each answer
 * @param quiet after the last change, before an answer counts as ended
 */
public record Patience(Duration answer, Duration quiet) {
    public static Patience standard() {
        return new Patience(Duration.ofMinutes(2), Duration.ofMillis(1500));
    }
}
