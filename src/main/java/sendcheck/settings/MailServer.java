package sendcheck.settings;

import org.jspecify.annotations.Nullable;

/**
 * The server that a profile submits to, as typed: nothing here is checked, {@link SettingsLint} does that.
 *
 * @param host name or address literal; empty when it was not filled in
 * @param port 1 to 65535; 0 when it was not filled in
 * @param trustAnchors further CA certificates in PEM to trust for this server; null: only those of the Java runtime
 * @param allowsCleartextPassword whether a sign-in may go over a connection that is not encrypted, where anyone on the way
 *     can read it; someone must have said so in words
 */
public record MailServer(
        String host,
        int port,
        Security security,
        SignIn signIn,
        @Nullable String trustAnchors,
        boolean allowsCleartextPassword) {

    /** A server to which no password goes in clear. */
    public MailServer(String host, int port, Security security, SignIn signIn, @Nullable String trustAnchors) {
        this(host, port, security, signIn, trustAnchors, false);
    }
}
