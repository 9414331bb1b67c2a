package sendcheck.settings;

/**
 * A way to hand mail to a provider (RFC 6409, RFC 8314).
 *
 * @param host lower case
 * @param port 1 to 65535
 */
public record Submission(String host, int port, Security security) {

    /** @param text {@code HOST:PORT/SECURITY} */
    static Submission of(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        return new Submission(
                text.substring(0, colon),
                Integer.parseInt(text.substring(colon + 1, slash)),
                Security.of(text.substring(slash + 1)));
    }
}
