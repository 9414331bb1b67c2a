package sendcheck.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reply, exception, log excerpt or bounce (RFC 3464), as someone pastes it.
 *
 * @param text at most some {@value #LONGEST} characters: of a longer one, beginning and end
 * @param shortened it was longer
 */
record PastedText(String text, boolean shortened) {

    /** Longer than the delivery report of any bounce. */
    static final int LONGEST = 64 * 1024;

    /** More recipients than a bounce or an excerpt has. */
    private static final int MOST_QUOTES = 100;

    private static final Pattern BEGINS_WITH_REPLY = Pattern.compile("\\s{0,8}[45][0-9]{2}[- ]");
    private static final Pattern WRITTEN_LINE_BREAK = Pattern.compile("(?:\\\\r)?\\\\n(?=[\\s0-9<A-Z])");
    private static final Pattern QUOTE_MARK = Pattern.compile("(?m)^(?:> ?){1,5}");

    /** Exim repeats the refusal of the recipients behind it. */
    private static final Pattern REPEATED = Pattern.compile(
            "(?i)503-All RCPT commands were rejected with (?:this|the following) errors?:\\s{0,8}(?:503[- ])?");

    PastedText(String text) {
        this(Excerpt.bothEnds(text, LONGEST), text.length() > LONGEST);
    }

    /** What was said, one for each recipient; not empty. Only when nothing is marked as said, it is the text as it is. */
    List<Quote> quotes() {
        String tidy = Attempts.withoutSettled(tidy());
        List<Quote> reported = DeliveryReport.quotes(tidy);
        if (!reported.isEmpty()) {
            return lastOfEach(failed(reported));
        }
        List<Quote> spoken = BEGINS_WITH_REPLY.matcher(tidy).lookingAt() ? List.of() : SpokenWords.quotes(tidy);
        if (!spoken.isEmpty()) {
            return lastOfEach(failed(spoken));
        }
        return List.of(Conversation.outcome(tidy)
                .or(() -> GoodNews.evident(tidy).map(notice -> Quote.reached(null, notice, tidy)))
                .orElseGet(() -> asItIs(tidy)));
    }

    /** A reply speaks for itself; what people write around one may name causes that are none. */
    private static Quote asItIs(String tidy) {
        String text = Authenticity.withoutPassed(ReturnedMail.cutFrom(tidy));
        return Quote.unmarked(Excerpt.of(BEGINS_WITH_REPLY.matcher(text).lookingAt() ? text : Denials.cutFrom(text)));
    }

    /** Whom the mail reached is of interest only when it reached everyone. */
    private static List<Quote> failed(List<Quote> quotes) {
        List<Quote> failed =
                quotes.stream().filter(quote -> quote.notice() == null).toList();
        return failed.isEmpty() ? quotes : failed;
    }

    private String tidy() {
        String lines = text.replace("\r", "").replace('\u2019', '\'');
        String broken = WRITTEN_LINE_BREAK.matcher(lines).replaceAll("\n");
        return REPEATED.matcher(QUOTE_MARK.matcher(broken).replaceAll("")).replaceAll("");
    }

    /** A log repeats itself until a mail is delivered or given up. */
    private static List<Quote> lastOfEach(List<Quote> quotes) {
        Map<String, Quote> last = new LinkedHashMap<>();
        quotes.forEach(quote -> last.put(Objects.requireNonNullElse(quote.recipient(), quote.words()), quote));
        return last.values().stream().limit(MOST_QUOTES).toList();
    }
}
