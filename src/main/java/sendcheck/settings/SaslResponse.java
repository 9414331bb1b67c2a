package sendcheck.settings;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a client says in a sign-in, in the base64 in which it goes over the wire (RFC 4422). It holds the secret. */
public final class SaslResponse {

    private SaslResponse() {}

    /** RFC 4616. */
    public static String plain(String user, Secret password) {
        return base64("\0" + user + "\0" + password.reveal());
    }

    /** Google's and Microsoft's own, never standardized. */
    public static String xoauth2(String user, Secret token) {
        return base64("user=" + user + "\1auth=Bearer " + token.reveal() + "\1\1");
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
