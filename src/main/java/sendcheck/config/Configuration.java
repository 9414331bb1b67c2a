package sendcheck.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Limits;
import sendcheck.settings.Secret;
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
 */
public record Configuration(
        Slack slack,
        Database database,
        Secret keyset,
        URI publicUrl,
        int port,
        @Nullable Path seed,
        List<String> egressAddresses,
        @Nullable String ehloName,
        List<SubmissionPort> neighbourPorts,
        List<InetSocketAddress> dnsServers,
        Limits limits) {

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

    /** How to reach PostgreSQL. */
    public record Database(String url, String user, Secret password) {}
}
