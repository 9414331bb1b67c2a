package sendcheck.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One secret, found in clear and in every encoding in which it went over the wire, also where a server repeats only a part of
 * it. Many threads may clean while none adds a line.
 */
public final class HiddenSecret {

    /** A shorter secret is taken out only where it stands as a word, or too much of the text would go with it. */
    private static final int SHORT = 4;

    /** A part of so many characters of a token tells of it. */
    private static final int TELLING = 12;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{6,}={0,2}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{" + TELLING + ",}");

    private final String secret;
    private final PublicWords known;
    private final Pattern clear;
    private final List<String> sent = new ArrayList<>();

    HiddenSecret(String secret, PublicWords known) {
        this.secret = secret;
        this.known = known;
        String literal = Pattern.quote(secret);
        this.clear = Pattern.compile(
                secret.length() < SHORT ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])" : literal,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        sent(base64(secret));
    }

    /** Remembers a line that carries the secret, as it goes over the wire. */
    public void sent(String line) {
        if (!line.isEmpty()) {
            sent.add(line);
        }
    }

    String clean(String text) {
        if (secret.isBlank()) {
            return text;
        }
        String cleaned = text;
        for (String line : sent) {
            cleaned = cleaned.replace(line, Redaction.HIDDEN);
        }
        cleaned = BASE64.matcher(cleaned).replaceAll(part -> tells(part) ? Redaction.HIDDEN : part.group());
        cleaned = withoutClear(cleaned);
        return isToken()
                ? TOKEN.matcher(cleaned).replaceAll(part -> isPart(part) ? Redaction.HIDDEN : part.group())
                : cleaned;
    }

    private String withoutClear(String text) {
        PublicWords.Within within = known.within(text);
        return clear.matcher(text)
                .replaceAll(part -> within.cover(part.start(), part.end())
                        ? Matcher.quoteReplacement(part.group())
                        : Redaction.HIDDEN);
    }

    private boolean tells(MatchResult part) {
        String text = withoutPadding(part.group());
        String folded = text.toLowerCase(Locale.ROOT);
        return sent.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(folded))
                || (secret.length() >= SHORT
                        && IntStream.range(0, 4)
                                .mapToObj(text::substring)
                                .anyMatch(shifted -> decoded(shifted).contains(secret)));
    }

    /** Passwords are not so long. */
    private boolean isToken() {
        return secret.length() >= 8 * TELLING;
    }

    private boolean isPart(MatchResult part) {
        String text = withoutPadding(part.group());
        return text.length() >= TELLING
                && (secret.contains(text) || sent.stream().anyMatch(line -> line.contains(text)));
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        int whole = text.length() % 4 == 1 ? text.length() - 1 : text.length();
        return new String(Base64.getDecoder().decode(text.substring(0, whole)), StandardCharsets.UTF_8);
    }
}
