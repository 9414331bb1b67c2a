package sandbox.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import sandbox.mail.MailboxServer;
import sandbox.slack.Workspace;

/**
 * What the product is told about the world, as its documented environment variables.
 *
 * @param databaseUrl JDBC URL
 * @param seed JSON file with modules and profiles
 * @param more further variables
 */
public record Surroundings(
        URI slackApi,
        String botToken,
        String signingSecret,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String keyset,
        Path seed,
        Map<String, String> more) {

    public Surroundings {
        more = Map.copyOf(more);
    }

    /** The surroundings that this workspace is part of. */
    public static Surroundings of(
            Workspace workspace, String databaseUrl, String databaseUser, String keyset, Path seed) {
        return new Surroundings(
                workspace.apiUrl(),
                workspace.botToken(),
                workspace.signingSecret(),
                databaseUrl,
                databaseUser,
                databaseUser,
                keyset,
                seed,
                Map.of(
                        "SENDCHECK_MASTER_ADMINS", "@email-admins",
                        "SENDCHECK_DESIGNATED_ADMINS", "@email-support",
                        "SENDCHECK_PRIVATE_HOSTS", "*"));
    }

    /** The same, with one variable more. */
    public Surroundings with(String variable, String value) {
        Map<String, String> all = new HashMap<>(more);
        all.put(variable, value);
        return new Surroundings(
                slackApi, botToken, signingSecret, databaseUrl, databaseUser, databasePassword, keyset, seed, all);
    }

    /** The same, with this mailbox to watch. */
    public Surroundings withProbe(MailboxServer mailbox) {
        return with("SENDCHECK_PROBE_IMAP_HOST", "127.0.0.1")
                .with("SENDCHECK_PROBE_IMAP_PORT", Integer.toString(mailbox.port()))
                .with("SENDCHECK_PROBE_IMAP_SECURITY", "none")
                .with("SENDCHECK_PROBE_IMAP_USER", mailbox.address())
                .with("SENDCHECK_PROBE_IMAP_PASSWORD", mailbox.password());
    }

    /** The product must not be steered by what the visitor's own environment says. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SLACK_API_URL", slackApi.toString());
        environment.put("SLACK_BOT_TOKEN", botToken);
        environment.put("SLACK_SIGNING_SECRET", signingSecret);
        environment.put("SENDCHECK_DB_URL", databaseUrl);
        environment.put("SENDCHECK_DB_USER", databaseUser);
        environment.put("SENDCHECK_DB_PASSWORD", databasePassword);
        environment.put("SENDCHECK_KEYSET", keyset);
        environment.put("SENDCHECK_SEED", seed.toString());
        environment.putAll(more);
        return environment;
    }

    @Override
    public String toString() {
        return "Surroundings[" + slackApi + ", " + databaseUrl + "]";
    }
}
