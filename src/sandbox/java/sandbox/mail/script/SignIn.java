package sandbox.mail.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue of one AUTH command. RFC 4954, 4616; 7628; LOGIN and XOAUTH2 by custom.
 *
 * @param user empty where the client gave nonsense
 * @param password or token
 * @param byToken whether it is a token
 */
record SignIn(String user, String password, boolean byToken) {

    SignIn(String user, String password) {
        this(user, password, false);
    }

    /** Asks the client for a line after a challenge. */
    interface Challenge {
        /** Null when the client left. */
        @Nullable
        String ask(String prompt) throws IOException;
    }

    /** Null when the client cancelled with <code>*</code> or left. */
    static @Nullable SignIn read(String authLine, Challenge challenge) throws IOException {
        var words = authLine.strip().split(" +", -1);
        var initial = words.length > 2 ? words[2] : null;
        var mechanism = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "";
        return switch (mechanism) {
            case "LOGIN" -> login(initial, challenge);
            case "PLAIN" -> plain(decode(initial != null ? initial : challenge.ask("")));
            case "CRAM-MD5" -> crammed(decode(challenge.ask(encode("<1.2@sandbox.example>"))));
            default -> token(decode(initial != null ? initial : challenge.ask("")));
        };
    }

    private static @Nullable SignIn login(@Nullable String initial, Challenge challenge) throws IOException {
        var user = decode(initial != null ? initial : challenge.ask(encode("Username:")));
        var password = user == null ? null : decode(challenge.ask(encode("Password:")));
        return user == null || password == null ? null : new SignIn(user, password);
    }

    private static @Nullable SignIn plain(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("\0", -1);
        return parts.length == 3 ? new SignIn(parts[1], parts[2]) : new SignIn("", "");
    }

    private static @Nullable SignIn crammed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int space = text.lastIndexOf(' ');
        return space < 0 ? new SignIn("", "") : new SignIn(text.substring(0, space), text.substring(space + 1));
    }

    private static @Nullable SignIn token(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("\1", -1);
        var user = parts[0].startsWith("n,a=")
                ? parts[0].substring(4).replaceFirst(",$", "")
                : parts[0].replaceFirst("^user=", "");
        var bearer = Stream.of(parts)
                .filter(part -> part.startsWith("auth=Bearer "))
                .map(part -> part.substring(12))
                .findFirst();
        return new SignIn(user, bearer.orElse(""), true);
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decode(@Nullable String line) {
        if (line == null || line.equals("*")) {
            return null;
        }
        try {
            return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
