package sendcheck.remedy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server, or a program, said in a pasted text.
 *
 * @param recipient of whom it was said; null: unknown
 * @param words its own words, with the numbers
 * @param around what stands beside them and may name the server
 * @param notice it says that all went well; null: it does not
 * @param marked the text itself marks them as said, as a bounce or log does; else they are the text as people pasted it
 */
record Quote(
        @Nullable String recipient,
        String words,
        String around,
        boolean marked,
        @Nullable Notice notice) {

    private static final Pattern STATUS_ALONE = Pattern.compile("[45]\\.[0-9]{1,3}\\.[0-9]{1,4}");

    private static final String ENHANCED_CODE = "([45]\\.[0-9]{1,3}\\.[0-9]{1,4})(?![0-9.]*[0-9])";

    /** A code right before an enhanced code, as replies begin, also as Python writes them. */
    private static final Pattern BOTH =
            Pattern.compile("(?<![0-9.])([45][0-9]{2})[-, ]{1,3}(?:b?['\"])?" + ENHANCED_CODE);

    /** Where replies have their code; no port, and no number in plain speech. */
    private static final Pattern CODE =
            Pattern.compile("(?im)(?:^[^\\p{L}\\p{N}\\n]{0,8}|[:=-]\\s{1,2}|[;>'\"(\\[\\]#*<~|]\\s{0,2}"
                    + "|\\b(?:error|code|status|reply|response|said|returned|responded|answered|got|smtp|exception)\\s{1,2})"
                    + "(?!465|587)([45][0-9]{2})(?=[- ]{1,2}[\\p{L}<#(\\[]|[,;'\")\\]]|\\s*$)");

    private static final Pattern ENHANCED = Pattern.compile("(?<![0-9.])" + ENHANCED_CODE);
    private static final Pattern FOLDED_REPLY = Pattern.compile("(?m)^[^\\n]{0,40}?\\b[245][0-9]{2}-");
    private static final Pattern NUMBERS = Pattern.compile("\\b[245][0-9]{2}[- ](?:[245]\\.[0-9]{1,3}\\.[0-9]{1,4})?");

    static Quote marked(@Nullable String recipient, String words, String around) {
        return new Quote(recipient, words.strip(), around, true, null);
    }

    /** As a person pasted it. */
    static Quote unmarked(String words) {
        return new Quote(null, words, words, false, null);
    }

    /** The mail reached this recipient. */
    static Quote reached(@Nullable String recipient, Notice notice, String around) {
        return new Quote(recipient, "", around, true, notice);
    }

    /** A status code is all that it says. */
    boolean isStatusAlone() {
        return STATUS_ALONE.matcher(words).matches();
    }

    /** It holds a reply by number; else it may be of a program that could not connect. */
    boolean hasReply() {
        Said said = said();
        return said.code() != 0 || said.enhanced() != null;
    }

    /** What stands from its reply on, without what people or programs wrote before; itself when it is the reply alone. */
    Quote fromReply() {
        Matcher both = BOTH.matcher(words);
        Matcher code = CODE.matcher(words);
        int begin = both.find() ? both.start(1) : code.find() ? code.start(1) : 0;
        return begin == 0 ? this : new Quote(recipient, words.substring(begin), around, marked, notice);
    }

    /** Taken apart for comparison. */
    Said said() {
        Matcher both = BOTH.matcher(words);
        if (both.find()) {
            return Said.of(Integer.parseInt(both.group(1)), both.group(2), plain());
        }
        Matcher code = CODE.matcher(words);
        Matcher enhanced = ENHANCED.matcher(words);
        return Said.of(
                code.find() ? Integer.parseInt(code.group(1)) : 0, enhanced.find() ? enhanced.group(1) : null, plain());
    }

    /** The words, without the numbers that stand before each line of a reply. */
    private String plain() {
        return FOLDED_REPLY.matcher(words).find() ? NUMBERS.matcher(words).replaceAll(" ") : words;
    }
}
