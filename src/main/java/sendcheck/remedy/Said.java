package sendcheck.remedy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Symptom;

/**
 * A refusal, taken apart for comparison.
 *
 * @param code three digits; 0: none
 * @param enhanced enhanced status code, class.subject.detail (RFC 3463, registry of RFC 5248); null: none
 * @param plain the words, as {@link Phrase#plain} makes them
 */
record Said(int code, @Nullable Enhanced enhanced, String plain) {

    private static final Pattern ENHANCED = Pattern.compile("([245])\\.([0-9]{1,3})\\.([0-9]{1,4})");

    /** The three numbers of an enhanced status code. */
    record Enhanced(int type, int subject, int detail) {}

    static Said of(Reply reply) {
        return new Said(reply.code(), enhanced(reply.enhanced()), Phrase.plain(reply.text()));
    }

    /** As a pasted answer says it: the error code, Microsoft's own number and the words. */
    static Said of(Symptom.TokenRefused seen) {
        String number = seen.aadsts() == null ? "" : "AADSTS" + seen.aadsts() + " ";
        return of(0, null, "error " + seen.error() + " error_description " + number + seen.description());
    }

    /**
     * @param code 0: none
     * @param enhanced as written; null: none
     * @param text as it is
     */
    static Said of(int code, @Nullable String enhanced, String text) {
        return new Said(code, enhanced(enhanced), Phrase.plain(text));
    }

    private static @Nullable Enhanced enhanced(@Nullable String text) {
        Matcher matcher = ENHANCED.matcher(text == null ? "" : text);
        return matcher.matches() ? new Enhanced(number(matcher, 1), number(matcher, 2), number(matcher, 3)) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
