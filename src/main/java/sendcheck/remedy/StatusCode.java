package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An enhanced status code (RFC 3463) that a bounce or a log gives beside what the server said. */
final class StatusCode {

    /** How a number looks, anywhere in a text, that a failure has. */
    static final String OF_FAILURE = "(?<![0-9.])[45](?:[0-9]{2}[- ]|\\.[0-9]{1,3}\\.[0-9])";

    private static final String CODE = "[245]\\.[0-9]{1,3}\\.[0-9]{1,3}";

    /** A field may explain the code in a comment behind it. */
    private static final Pattern LEADING = Pattern.compile("\\s*([45]\\.[0-9]{1,3}\\.[0-9]{1,3})(?![0-9.])");

    /** Where servers put it; elsewhere it may be the version of a program. */
    private static final Pattern OWN = Pattern.compile(
            "(?:\\A\\s{0,8}[#(]{0,2}|(?<![0-9.])[245][0-9]{2}[- ]\\s{0,2}#?|[#(]#)" + CODE + "(?![0-9.])");

    private static final Pattern REPLY = Pattern.compile("\\s*([45])[0-9]{2}(?![0-9.])");

    private StatusCode() {}

    /** The code of a failure that a value begins with. */
    static Optional<String> of(String value) {
        Matcher code = LEADING.matcher(value);
        return code.lookingAt() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /**
     * The words with the code, which stands where servers put it; words that have one of their own, or tell of another kind of
     * failure, stay as they are.
     */
    static String in(String words, String status) {
        if (OWN.matcher(words).find()) {
            return words;
        }
        Matcher reply = REPLY.matcher(words);
        if (!reply.lookingAt()) {
            return status + " " + words;
        }
        return isGeneral(status) || status.charAt(0) != reply.group(1).charAt(0)
                ? words
                : words.substring(0, reply.end()) + " " + status + words.substring(reply.end());
    }

    /** It says no more than the reply code does. */
    private static boolean isGeneral(String status) {
        return status.endsWith(".0.0");
    }
}
