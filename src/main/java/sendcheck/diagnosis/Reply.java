package sendcheck.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's reply (RFC 5321 section 4.2).
 *
 * @param command the verb that it answers, upper case, never with arguments of AUTH: {@code MAIL}, {@code DATA}, {@code .};
 *     {@code (greeting)} for the first one
 * @param code 200 to 599
 * @param enhanced enhanced status code as written, for example {@code 5.7.8} (RFC 3463); null when the reply has none
 * @param lines the text of each line without code and enhanced code, secrets taken out
 */
public record Reply(String command, int code, @Nullable String enhanced, List<String> lines) {

    public Reply {
        lines = List.copyOf(lines);
    }

    /** A 4yz code: the same may work later. */
    public boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /** All lines joined by a space. */
    public String text() {
        return String.join(" ", lines).strip();
    }

    /** As the server said it: code, enhanced code and text in one line. */
    public String quoted() {
        return (code + " " + (enhanced == null ? "" : enhanced + " ") + text()).strip();
    }
}
