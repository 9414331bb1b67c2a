package sendcheck.web;

import java.time.Duration;
import java.util.List;
import sendcheck.secretlink.Visit;
import sendcheck.settings.Problem.Field;

/** The page where a secret is typed; it works without JavaScript and never shows a secret again. */
final class SecretForm {

    private final Visit.Open visit;

    SecretForm(Visit.Open visit) {
        this.visit = visit;
    }

    Page fresh() {
        return page(200, "", fields("", false));
    }

    /**
     * Once more, after something typed was not taken.
     *
     * @param why whole sentences
     * @param expires what was typed there
     * @param confirmable whether the same may be sent again as meant so
     */
    Page again(List<String> why, String expires, boolean confirmable) {
        StringBuilder notice = new StringBuilder("<div class=\"again\" role=\"alert\">\n");
        why.forEach(sentence -> notice.append(paragraph(sentence)));
        String next = visit.grant().field() == Field.CLIENT_CERTIFICATE
                ? "Nothing was kept."
                : confirmable
                        ? "Nothing was kept. Type it again; when it is meant so, tick the box as well."
                        : "Nothing was kept. Type it again.";
        notice.append(paragraph(next)).append("</div>\n");
        return page(422, notice.toString(), fields(expires, confirmable));
    }

    /** Once more, after more was sent than any secret needs. */
    Page tooLong() {
        String notice = "<div class=\"again\" role=\"alert\">\n"
                + paragraph("That was far larger than a "
                        + SecretWords.what(visit.grant().field()) + " is, so it was not read. Nothing was kept.")
                + "</div>\n";
        return page(413, notice, fields("", false));
    }

    private Page page(int status, String notice, String fields) {
        String what = SecretWords.what(visit.grant().field());
        String enctype = visit.grant().field() == Field.CLIENT_CERTIFICATE ? " enctype=\"multipart/form-data\"" : "";
        String main = """
                <p>For <strong>%s</strong>, to be set by <strong>%s</strong>.</p>
                %s<form method="post"%s>
                %s<button type="submit">Set the %s</button>
                </form>
                <footer>
                <p>This page is for %s alone: if that is not you, close it. It works once, for another %s. What you send is encrypted
                before it is kept, and never shown again, here or in Slack.</p>
                </footer>
                """.formatted(
                        Page.text(visit.profile().fullTitle()),
                        Page.text(visit.grant().person().name()),
                        notice,
                        enctype,
                        fields,
                        what,
                        Page.text(visit.grant().person().name()),
                        minutes(visit.left()));
        return Page.of(status, "Set the " + what, main);
    }

    private String fields(String expires, boolean confirmable) {
        String box = confirmable
                ? "<label class=\"meant\"><input type=\"checkbox\" name=\"meant\" value=\"yes\"> It is meant so</label>\n"
                : "";
        return switch (visit.grant().field()) {
            case CLIENT_CERTIFICATE -> FILES;
            case CLIENT_SECRET -> CLIENT_SECRET.formatted(Page.text(expires)) + box;
            default -> PASSWORD + box;
        };
    }

    private static final String PASSWORD = """
            <label for="secret">Password</label>
            <input id="secret" name="secret" type="password" autocomplete="new-password" required autofocus
              autocapitalize="none" spellcheck="false">
            <p class="hint">The one that signs in to the mail server. An app password is typed without spaces.</p>
            """;

    private static final String CLIENT_SECRET = """
            <label for="secret">Client secret</label>
            <input id="secret" name="secret" type="password" autocomplete="new-password" required autofocus
              autocapitalize="none" spellcheck="false" aria-describedby="which">
            <p class="hint" id="which">In Microsoft Entra under Certificates &amp; secrets: the column Value, not the Secret ID.</p>
            <label for="expires">Expires on (optional)</label>
            <input id="expires" name="expires" type="date" value="%s" aria-describedby="why">
            <p class="hint" id="why">With it, the alert channel is reminded 30, 7 and 1 days before.</p>
            """;

    private static final String FILES = """
            <label for="files">Certificate with its private key</label>
            <input id="files" name="files" type="file" multiple required
              accept=".pfx,.p12,.pem,.crt,.cer,.key,application/x-pkcs12,application/x-pem-file">
            <p class="hint">One PFX or PEM file with both, or the certificate and the key file chosen together.</p>
            <label for="passphrase">Passphrase of the file (if it has one)</label>
            <input id="passphrase" name="passphrase" type="password" autocomplete="new-password">
            """;

    private static String paragraph(String sentence) {
        return "<p>" + Page.text(sentence) + "</p>\n";
    }

    private static String minutes(Duration left) {
        long minutes = Math.max(1, left.toMinutes());
        return minutes == 1 ? "minute" : minutes + " minutes";
    }
}
