package sendcheck.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A link that opens a draft in a person's own mail program (RFC 6068).
 *
 * @param recipient may be empty
 * @param body lines parted by {@code \n}
 */
public record MailDraft(String recipient, String subject, String body) {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** The draft of a test for a profile that is delivered by its preparer's own mail program. */
    public static MailDraft test(String profileTitle, String recipient) {
        return new MailDraft(
                recipient,
                "Test email: " + profileTitle,
                "This is a test email for " + profileTitle + ".\nIt was sent from the preparer's own mail program.");
    }

    /** The {@code mailto:} URI; nothing in the parts can add a recipient or a header to it. */
    public String uri() {
        return "mailto:" + encoded(recipient, "@") + "?subject=" + encoded(subject, "") + "&body="
                + encoded(body.replace("\r\n", "\n").replace("\n", "\r\n"), "");
    }

    private static String encoded(String text, String alsoPlain) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            boolean plain = UNRESERVED.indexOf(letter) >= 0 || alsoPlain.indexOf(letter) >= 0;
            uri.append(plain ? String.valueOf(letter) : "%" + HEX.toHexDigits(octet));
        }
        return uri.toString();
    }
}
