package sendcheck.remedy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendcheck.settings.Provider;
import sendcheck.settings.Providers;

/**
 * A reply, exception, log excerpt or bounce (RFC 3464), as someone pastes it.
 *
 * @param text at most {@value #LONGEST} characters; more is cut off
 */
record PastedText(String text) {

    /** Longer than the delivery report of any bounce. */
    static final int LONGEST = 64 * 1024;

    /** A code right before an enhanced code, as replies begin. */
    private static final Pattern BOTH =
            Pattern.compile("(?<![0-9.])([245][0-9]{2})[- ]{1,3}([245]\\.[0-9]{1,3}\\.[0-9]{1,4})(?![0-9.]*[0-9])");

    private static final Pattern CODE = Pattern.compile("(?<![0-9.:/-])([45][0-9]{2})(?=[- ][\\p{L}<#])");
    private static final Pattern ENHANCED =
            Pattern.compile("(?<![0-9.])([45]\\.[0-9]{1,3}\\.[0-9]{1,4})(?![0-9.]*[0-9])");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern FOLDED_REPLY = Pattern.compile("(?m)^[^\\n]{0,40}?\\b[245][0-9]{2}-");

    PastedText {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** It quotes no reply by number, so that it may be of a program that could not connect. */
    boolean isWithoutReply() {
        Said said = said();
        return said.code() == 0 && said.enhanced() == null;
    }

    /** Taken apart for comparison. */
    Said said() {
        Matcher both = BOTH.matcher(text);
        if (both.find()) {
            return Said.of(Integer.parseInt(both.group(1)), both.group(2), plain());
        }
        Matcher code = CODE.matcher(text);
        Matcher enhanced = ENHANCED.matcher(text);
        return Said.of(
                code.find() ? Integer.parseInt(code.group(1)) : 0, enhanced.find() ? enhanced.group(1) : null, plain());
    }

    /** The words, without the numbers that stand before each line of a reply. */
    private String plain() {
        return FOLDED_REPLY.matcher(text).find()
                ? text.replaceAll("(?m)\\b[245][0-9]{2}[- ](?:[245]\\.[0-9]{1,3}\\.[0-9]{1,4})?", " ")
                : text;
    }

    /** The provider that a host name or the style of the text gives away. */
    Optional<Provider> provider() {
        return HOST.matcher(text)
                .results()
                .limit(500)
                .map(found -> Providers.ofHost(found.group()).or(() -> Providers.ofMx(found.group())))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Providers.ofGreeting(text));
    }
}
