package sendcheck.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A whole page.
 *
 * @param status of HTTP
 * @param html the document; holds nothing of any secret
 */
record Page(int status, String html) {

    private static final String STYLE = Resources.text("page.css");

    /** Nothing is loaded and nothing runs; only this page's own style counts. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * @param title plain text
     * @param main HTML
     */
    static Page of(int status, String title, String main) {
        return new Page(status, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s – Sendcheck</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title), STYLE, text(title), main));
    }

    /** A page of paragraphs and nothing else. */
    static Page saying(int status, String title, String... paragraphs) {
        StringBuilder main = new StringBuilder();
        for (String paragraph : paragraphs) {
            main.append("<p>").append(text(paragraph)).append("</p>\n");
        }
        return of(status, title, main.toString());
    }

    /** Text from outside, for between tags and inside quoted attributes. */
    static String text(String outside) {
        StringBuilder safe = new StringBuilder();
        outside.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return safe.toString();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}
