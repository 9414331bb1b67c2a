package sendcheck.slack.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text from outside as Slack's mrkdwn, so that it shows as it is and pings nobody. Lengths are of the result.
 * Source: docs.slack.dev/messaging/formatting-message-text
 */
final class Mrkdwn {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Pattern SLANTED =
            Pattern.compile("(?<![\\p{L}\\p{N}])_(\\S|\\S.{0,200}?\\S)_(?![\\p{L}\\p{N}])");

    private Mrkdwn() {}

    /** One line of running text. */
    static String text(String outside, int max) {
        return PlainText.cut(PlainText.clean(outside), max, Mrkdwn::escaped);
    }

    /** One line of running text that shows as it is, for names that people give: its marks of bold and the like do nothing. */
    static String name(String outside, int max) {
        return PlainText.cut(unmarked(outside), max, Mrkdwn::escaped);
    }

    /** One line of running text in bold, and in nothing but bold. */
    static String bold(String outside, int max) {
        return "*" + PlainText.cut(unmarked(outside), max - 2, Mrkdwn::escaped) + "*";
    }

    /** Slack knows no way to escape marks; these look like them. A single underscore is none. */
    private static String unmarked(String outside) {
        String marked = PlainText.clean(outside)
                .replace('*', '\u2217')
                .replace('~', '\u223C')
                .replace('`', '\'');
        return SLANTED.matcher(marked).replaceAll("\u02CD$1\u02CD");
    }

    /** One line as code. */
    static String code(String outside, int max) {
        return "`" + PlainText.cut(PlainText.clean(outside).replace('`', '\''), max - 2, Mrkdwn::escaped) + "`";
    }

    /** One line inside a code block; runs of three backticks would end the block. */
    static String codeLine(String outside, int max) {
        return PlainText.cut(PlainText.clean(outside).replace("```", "'''"), max, Mrkdwn::escaped);
    }

    /** The moment in the reader's own time zone. */
    static String moment(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} at {time}|" + UTC.format(at) + ">";
    }

    /** A link, when it is one that a browser can follow safely; else nothing. */
    static String link(String uri, String words) {
        boolean safe = uri.matches("(https://|mailto:)[^\\s<>|\\p{Cntrl}]{1,2500}");
        return safe ? "<" + uri.replace("&", "&amp;") + "|" + words + ">" : "";
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(codePoint);
        };
    }
}
