package sendcheck.diagnosis;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's way to put off the first mail from whom it does not know (RFC 6647). */
public final class Greylisting {

    /** Waited for where the server does not say how long. */
    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final Pattern WORDS =
            Pattern.compile("gr[ea]y[ -]?list|postgrey|come back later|first[ -]time sender|\\btry again in [0-9]");
    private static final Pattern PAUSE = Pattern.compile(
            "\\b(?:in|for|after|wait)\\s+(?:another\\s+)?([0-9]{1,5})\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?)\\b");
    private static final Pattern CLOCK = Pattern.compile("\\bin\\s+([0-9]{2}):([0-9]{2}):([0-9]{2})\\b");

    private Greylisting() {}

    /** How long to wait before another try, when the reply puts the mail off like this; else empty. */
    public static Optional<Duration> pause(Reply reply) {
        String text = reply.text().toLowerCase(Locale.ROOT);
        return reply.isTransient() && WORDS.matcher(text).find()
                ? Optional.of(named(text).orElse(USUAL))
                : Optional.empty();
    }

    private static Optional<Duration> named(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            return Optional.of(Duration.ofHours(Integer.parseInt(clock.group(1)))
                    .plusMinutes(Integer.parseInt(clock.group(2)))
                    .plusSeconds(Integer.parseInt(clock.group(3))));
        }
        Matcher pause = PAUSE.matcher(text);
        return pause.find() ? Optional.of(span(Integer.parseInt(pause.group(1)), pause.group(2))) : Optional.empty();
    }

    private static Duration span(int number, String unit) {
        return switch (unit.charAt(0)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
