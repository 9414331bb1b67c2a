package sendcheck.remedy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a server or a notice says when all went well. */
final class GoodNews {

    private static final Pattern TAKEN =
            Pattern.compile("(?i)\\bqueued\\b|\\bok:? id=|accepted for delivery|\\b250 2\\.6\\.0\\b"
                    + "|\\bstatus=sent\\b|\\bstat=sent\\b|message accepted|mail accepted"
                    + "|\\b250 (?:2\\.0\\.0 )?ok\\s{1,3}\\S{0,8}[0-9]{6}"
                    + "|\\bC=\"250 |delivered to mailbox|message received");
    private static final Pattern YES = Pattern.compile(
            "(?:\\A|\\n)[^\\p{L}\\p{N}\\n]{0,8}(?:2[0-9]{2}|354)(?:[- ]|\\s*\\z)|[,;]2[0-9]{2} 2\\.[0-9]\\.");

    private static final String DONE = "(?:was|has been|been) (?:successfully )?";

    /** With the address, or of a message: people say of much that it was delivered. */
    private static final Pattern DELIVERED = Pattern.compile(
            "(?i)(?:" + DONE + "|successfully )delivered to (?:the following|these|[^\\n]{0,40}\\S@)"
                    + "|\\bmessage " + DONE + "delivered\\b"
                    + "|recipientaddress\\b[^\\n]{0,200}\\bstatus(?:\\W{1,4}|[ \\t]{0,40}\\n(?:[- \\t]{0,300}\\n)?[^\\n]{0,300}\\s)delivered\\b|message ?trace\\b[^\\n]{0,200}\\bdelivered\\b");

    /** As Exchange, Postfix and the providers' reports say it. */
    private static final Pattern RELAYED = Pattern.compile("(?i)no delivery notification was sent by the destination"
            + "|(?:message|mail|relay=)[^\\n]{0,300}(?:successfully relayed|was relayed to)"
            + "|\"event\"\\s?:\\s?\"delivered\"");

    /** What the interfaces of Microsoft Graph and of the providers answer when they take a mail. */
    private static final Pattern TAKEN_BY_WEB = Pattern.compile(
            "(?i)\\bhttp/[0-9.]{1,3} 20[0-2]\\b[^\\n]{0,300}(?:sendmail|mail/send|x-message-id|api\\.[a-z]{3,20}\\.)");

    private static final Pattern EXTENSION =
            Pattern.compile("\\b250[- ](?:SMTPUTF8|8BITMIME|PIPELINING|SIZE|STARTTLS|AUTH|HELP|CHUNKING|DSN"
                    + "|ENHANCEDSTATUSCODES|BINARYMIME|XOORG|VRFY|ETRN)\\b");

    /** A list that shows what is wrong: no sign-in that programs can do, or names that a firewall has overwritten. */
    private static final Pattern POOR_LIST =
            Pattern.compile("\\b250[- ]AUTH\\b(?![ =][A-Z0-9 -]{0,80}(?:PLAIN|LOGIN|OAUTH))|X{4}|\\*{4}");

    /** The end that was asked for. */
    private static final Pattern GOODBYE =
            Pattern.compile("(?im)^\\W{0,8}221[- ][^\\n]{0,200}(?:\\n[^\\n]{0,40}closed[^\\n]{0,80})?");

    /** Only with one of these is it a server or its log that speaks. */
    private static final Pattern SERVER =
            Pattern.compile("(?i)\\b250\\b|(?<![0-9.])2\\.[0-9]\\.[0-9]|status=sent|stat=sent|smtp");

    private static final String TROUBLE =
            "reject|refus|denied|fail|error|bounce|undeliver|exception|time[ds]?[ -]?out|bad greeting|could not|unable to";

    private static final Pattern NO = Pattern.compile(StatusCode.OF_FAILURE + "|(?i:" + TROUBLE + ")");
    private static final Pattern ENDED = Pattern.compile("(?i)" + TROUBLE
            + "|lost connection|closed|reset by|eof\\b|expired|self[- ]?signed|unable to|return code: [1-9]");

    private GoodNews() {}

    /** Of texts that hold words which else would be taken for a cause; a list of abilities names many. */
    static Optional<Notice> evident(String text) {
        Quote quote = Quote.unmarked(text);
        if (!quote.hasReply()
                && TAKEN_BY_WEB.matcher(text).find()
                && !NO.matcher(text).find()) {
            return Optional.of(Notice.TAKEN);
        }
        if (!quote.hasReply() && isListOfAbilities(text)) {
            return Optional.of(Notice.OFFERED);
        }
        return Stream.of(Authenticity.in(text), ProofOfArrival.in(text), Solved.in(text))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isListOfAbilities(String text) {
        String open = GOODBYE.matcher(text).replaceAll("");
        return EXTENSION.matcher(open).find()
                && Stream.of(POOR_LIST, ENDED, TAKEN)
                        .noneMatch(other -> other.matcher(open).find());
    }

    /** Empty when it speaks of a failure, too, or of nothing that is known. */
    static Optional<Notice> in(String text) {
        if (NO.matcher(text).find() || SetAside.isTold(text)) {
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

    /** What the field Action of a delivery report says (RFC 3464 section 2.3.3); a comment may stand behind it. */
    static Optional<Notice> of(String action) {
        return switch (action.strip().split("[^A-Za-z-]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "delivered" -> Optional.of(Notice.DELIVERED);
            case "relayed" -> Optional.of(Notice.RELAYED);
            case "expanded" -> Optional.of(Notice.EXPANDED);
            default -> Optional.empty();
        };
    }
}
