package sandbox.mail.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Reaction} may look at.
 *
 * @param step where the session is
 * @param line what the client said, empty where it said nothing; at {@link Step#MESSAGE} headers and body with CRLF, dots
 *     unstuffed
 * @param connection which connection to this server this is, from 1
 * @param user who signed in, or tries to at {@link Step#CREDENTIALS}; null before
 * @param sender the accepted MAIL FROM address, null before
 * @param recipients the accepted RCPT TO addresses
 */
public record Exchange(
        Step step,
        String line,
        int connection,
        @Nullable String user,
        @Nullable String sender,
        List<String> recipients) {

    /** The address between the angle brackets of MAIL FROM or RCPT TO; empty where there is none. */
    public String address() {
        int open = line.indexOf('<');
        int close = line.indexOf('>', open + 1);
        return open < 0 || close < 0 ? "" : line.substring(open + 1, close);
    }
}
