package catalogue.tool;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Security;

/**
 * What every tool is given.
 *
 * @param user null: no sign-in
 * @param password empty without a user
 * @param authority certificate of the authority to trust, in PEM; null: those of the system alone
 * @param patience how long a tool is to wait for an answer, in whole seconds
 */
public record Settings(
        String host,
        int port,
        Security security,
        @Nullable String user,
        String password,
        String from,
        String to,
        @Nullable Path authority,
        Duration patience) {

    private static final Duration SHORT = Duration.ofSeconds(3);

    public Settings withHost(String other) {
        return new Settings(other, port, security, user, password, from, to, authority, patience);
    }

    public Settings withSecurity(Security other) {
        return new Settings(host, port, other, user, password, from, to, authority, patience);
    }

    public Settings withPassword(String other) {
        return new Settings(host, port, security, user, other, from, to, authority, patience);
    }

    public Settings withoutSignIn() {
        return new Settings(host, port, security, null, "", from, to, authority, patience);
    }

    public Settings from(String other) {
        return new Settings(host, port, security, user, password, other, to, authority, patience);
    }

    public Settings to(String other) {
        return new Settings(host, port, security, user, password, from, other, authority, patience);
    }

    public Settings withoutAuthority() {
        return new Settings(host, port, security, user, password, from, to, null, patience);
    }

    /** For a server that is meant never to answer. */
    public Settings impatient() {
        return new Settings(host, port, security, user, password, from, to, authority, SHORT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security.key() + ")";
    }
}
