package sendcheck.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Limits;
import sendcheck.roles.RoleRules;
import sendcheck.settings.HostRule;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;
import sendcheck.settings.SubmissionPort;

/**
 * A checked configuration of the service.
 *
 * @param publicUrl where browsers reach the service
 * @param port 0 to 65535; 0 takes a free one
 * @param seed null: the built-in modules and profiles
 * @param ehloName null: the literal of the address of each connection
 * @param neighbourPorts ports that are tried when those of a profile fail
 * @param dnsServers asked about From domains; empty: the system's
 * @param autoconfig URL with {@code {domain}} in it, where mail settings are looked up; null: nowhere
 * @param hosts which hosts may be entered as settings
 * @param mailbox where messages are watched for; null: nowhere
 * @param arrivalLimit how long a message is watched for
 */
public record Configuration(
        Slack slack,
        RoleRules roles,
        Database database,
        Secret keyset,
        URI publicUrl,
        int port,
        @Nullable Path seed,
        List<String> egressAddresses,
        @Nullable String ehloName,
        List<SubmissionPort> neighbourPorts,
        List<InetSocketAddress> dnsServers,
        @Nullable String autoconfig,
        HostRule hosts,
        Limits limits,
        @Nullable Mailbox mailbox,
        Duration arrivalLimit) {

    public Configuration {
        egressAddresses = List.copyOf(egressAddresses);
        neighbourPorts = List.copyOf(neighbourPorts);
        dnsServers = List.copyOf(dnsServers);
    }

    /**
     * How to reach Slack, and how to know that a request is Slack's.
     *
     * @param apiUrl ends with a slash
     */
    public record Slack(Secret botToken, Secret signingSecret, URI apiUrl) {}

    /**
     * How to reach the probe mailbox over IMAP.
     *
     * @param port 1 to 65535
     * @param address what is sent to it, or to it with a {@code +detail}, arrives there
     * @param folders full names, which mail may arrive in beside the junk folder; not empty
     * @param trustAnchors CA certificates in PEM that are trusted in place of the Java runtime's; null: the runtime's
     */
    public record Mailbox(
            String host,
            int port,
            Security security,
            SignIn signIn,
            String address,
            List<String> folders,
            @Nullable String trustAnchors) {

        public Mailbox {
            folders = List.copyOf(folders);
        }
    }

    /** What commands need that work on the database alone. */
    public record Store(Database database, Secret keyset) {}

    /** How to reach PostgreSQL. */
    public record Database(String url, String user, Secret password) {}
}
