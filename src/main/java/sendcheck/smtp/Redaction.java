package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sendcheck.settings.SignIn;

/**
 * Takes the secret of a run out of any text: in clear, and in every encoding in which it went over the wire, also where a
 * server repeats only the beginning of it. Confined to the thread of its run.
 */
final class Redaction {

    static final String HIDDEN = "(hidden)";

    /** A shorter secret is taken out only where it stands as a word, or too much of the text would go with it. */
    private static final int SHORT = 4;

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{8,}={0,2}");

    private final String secret;
    private final Pattern clear;
    private final List<String> sent = new ArrayList<>();

    Redaction(SignIn signIn) {
        this.secret = switch (signIn) {
            case SignIn.None() -> "";
            case SignIn.Password(String user, var password) -> password.reveal();
        };
        String literal = Pattern.quote(secret);
        this.clear = Pattern.compile(
                secret.length() < SHORT ? "(?<![\\p{L}\\p{N}])" + literal + "(?![\\p{L}\\p{N}])" : literal,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        if (!secret.isEmpty()) {
            sent.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Remembers a line that carries the secret, as it goes over the wire. */
    void sent(String line) {
        sent.add(line);
    }

    String clean(String text) {
        if (secret.isEmpty()) {
            return text;
        }
        String cleaned = text;
        for (String line : sent) {
            cleaned = cleaned.replace(line, HIDDEN);
        }
        cleaned = BASE64.matcher(cleaned).replaceAll(token -> tells(token) ? HIDDEN : token.group());
        return clear.matcher(cleaned).replaceAll(HIDDEN);
    }

    private boolean tells(MatchResult token) {
        String text = token.group().replaceAll("=+$", "");
        return sent.stream().anyMatch(line -> line.regionMatches(true, 0, text, 0, text.length()))
                || (secret.length() >= SHORT && decoded(text).contains(secret));
    }

    private static String decoded(String text) {
        int whole = text.length() % 4 == 1 ? text.length() - 1 : text.length();
        return new String(Base64.getDecoder().decode(text.substring(0, whole)), StandardCharsets.UTF_8);
    }
}
