package sendcheck.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One secret, not blank, found in clear; of a token also a part that tells of it. */
final class HiddenSecret {

    /** A shorter secret is taken out only where it stands as a word, or too much of the text would go with it. */
    private static final int SHORT = 4;

    /** A part of so many characters of a token tells of it. */
    private static final int TELLING = 12;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{" + TELLING + ",}");

    private final String secret;
    private final PublicWords known;
    private final SentLines sent;
    private final Pattern clear;

    HiddenSecret(String secret, PublicWords known, SentLines sent) {
        this.secret = secret;
        this.known = known;
        this.sent = sent;
        String literal = Pattern.quote(secret);
        this.clear = Pattern.compile(
                secret.length() < SHORT ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])" : literal,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a text that was decoded holds it. */
    boolean isIn(String decoded) {
        return secret.length() >= SHORT && decoded.contains(secret);
    }

    String clean(String text) {
        PublicWords.Within within = known.within(text);
        String cleaned = clear.matcher(text)
                .replaceAll(part -> within.cover(part.start(), part.end())
                        ? Matcher.quoteReplacement(part.group())
                        : Redaction.HIDDEN);
        return isToken()
                ? TOKEN.matcher(cleaned).replaceAll(part -> isPart(part.group()) ? Redaction.HIDDEN : part.group())
                : cleaned;
    }

    /** Passwords are not so long. */
    private boolean isToken() {
        return secret.length() >= 8 * TELLING;
    }

    private boolean isPart(String text) {
        String part = SentLines.withoutPadding(text);
        return part.length() >= TELLING && (secret.contains(part) || sent.have(part));
    }
}
