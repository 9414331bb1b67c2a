package sendcheck.remedy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a server or a notice says when all went well. */
final class GoodNews {

    private static final Pattern TAKEN =
            Pattern.compile("(?i)\\bqueued\\b|\\bok:? id=|accepted for delivery|\\b250 2\\.6\\.0\\b"
                    + "|\\bstatus=sent\\b|\\bstat=sent\\b|message accepted|mail accepted|\\b250 (?:2\\.0\\.0 )?ok \\S{0,8}[0-9]{6}"
                    + "|\\bC=\"250 |delivered to mailbox|message received");
    private static final Pattern YES =
            Pattern.compile("(?:\\A|\\n)[^\\p{L}\\p{N}\\n]{0,8}(?:2[0-9]{2}|354)(?:[- ]|\\s*\\z)");
    private static final Pattern DELIVERED =
            Pattern.compile("(?i)(?:was|has been|been) (?:successfully )?delivered to|successfully delivered to");

    /** As Exchange and Postfix say it. */
    private static final Pattern RELAYED = Pattern.compile(
            "(?i)no delivery notification was sent by the destination|successfully relayed|was relayed to");

    /** Only with one of these is it a server or its log that speaks. */
    private static final Pattern SERVER =
            Pattern.compile("(?i)\\b250\\b|(?<![0-9.])2\\.[0-9]\\.[0-9]|status=sent|stat=sent|smtp");

    private static final Pattern NO = Pattern.compile("(?<![0-9.])[45](?:[0-9]{2}[- ]|\\.[0-9]{1,3}\\.[0-9])"
            + "|(?i)reject|refus|denied|fail|error|bounce|undeliver|exception|time[ds]?[ -]?out");

    private GoodNews() {}

    /** Empty when it speaks of a failure, too, or of nothing that is known. */
    static Optional<Notice> in(String text) {
        if (NO.matcher(text).find()) {
            return Optional.empty();
        }
        if (DELIVERED.matcher(text).find()) {
            return Optional.of(Notice.DELIVERED);
        }
        if (RELAYED.matcher(text).find()) {
            return Optional.of(Notice.RELAYED);
        }
        if (TAKEN.matcher(text).find() && SERVER.matcher(text).find()) {
            return Optional.of(Notice.TAKEN);
        }
        return YES.matcher(text).find() ? Optional.of(Notice.AGREED) : Optional.empty();
    }

    /** What the field Action of a delivery report says (RFC 3464 section 2.3.3). */
    static Optional<Notice> of(String action) {
        return switch (action.strip().toLowerCase(Locale.ROOT)) {
            case "delivered" -> Optional.of(Notice.DELIVERED);
            case "relayed" -> Optional.of(Notice.RELAYED);
            case "expanded" -> Optional.of(Notice.EXPANDED);
            default -> Optional.empty();
        };
    }
}
