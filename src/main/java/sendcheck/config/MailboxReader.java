package sendcheck.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** Reads what belongs to the probe mailbox. */
final class MailboxReader {

    private final ConfigurationReader values;

    MailboxReader(ConfigurationReader values) {
        this.values = values;
    }

    /** Null when there is none. */
    Configuration.@Nullable Mailbox read() {
        String host = values.text(Setting.PROBE_IMAP_HOST);
        if (host.isEmpty()) {
            return null;
        }
        String user = values.text(Setting.PROBE_IMAP_USER);
        if (user.isEmpty()) {
            values.problem(Setting.PROBE_IMAP_USER, "is missing: " + Setting.PROBE_IMAP_USER.purpose());
        }
        return new Configuration.Mailbox(
                host,
                values.number(Setting.PROBE_IMAP_PORT, 1, 65535),
                security(),
                signIn(user),
                address(user),
                List.of(values.text(Setting.PROBE_FOLDERS).split("\\s*,\\s*")),
                authorities());
    }

    private Security security() {
        String key = values.text(Setting.PROBE_IMAP_SECURITY);
        try {
            return Security.of(key);
        } catch (IllegalArgumentException unknown) {
            values.problem(Setting.PROBE_IMAP_SECURITY, "must be tls, starttls or none, not \"" + key + "\"");
            return Security.TLS;
        }
    }

    private SignIn signIn(String user) {
        String client = values.text(Setting.PROBE_OAUTH_CLIENT_ID);
        if (client.isEmpty()) {
            return new SignIn.Password(user, values.secret(Setting.PROBE_IMAP_PASSWORD, password -> password));
        }
        Secret secret = values.secret(Setting.PROBE_OAUTH_CLIENT_SECRET, text -> text);
        return new SignIn.OAuth(
                user,
                new OAuthClient(
                        values.text(Setting.PROBE_OAUTH_AUTHORITY),
                        values.text(Setting.PROBE_OAUTH_TENANT),
                        client,
                        new OAuthGrant.ClientSecret(secret)));
    }

    private String address(String user) {
        String given = values.text(Setting.PROBE_ADDRESS);
        String address = given.isEmpty() ? user : given;
        EmailAddress.problem(address)
                .filter(problem -> !user.isEmpty() || !given.isEmpty())
                .ifPresent(problem -> values.problem(
                        Setting.PROBE_ADDRESS, "must be the e-mail address of the probe mailbox; it " + problem));
        return address;
    }

    private @Nullable String authorities() {
        Path file = values.file(Setting.PROBE_IMAP_CA_FILE);
        try {
            return file == null || !Files.isReadable(file) ? null : Files.readString(file);
        } catch (IOException unreadable) {
            values.problem(Setting.PROBE_IMAP_CA_FILE, "names a file that cannot be read: " + file);
            return null;
        }
    }
}
