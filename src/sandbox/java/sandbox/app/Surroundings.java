package sandbox.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sandbox.slack.Workspace;

/**
 * What the product is told about the world, as its documented environment variables.
 *
 * @param databaseUrl JDBC URL
 * @param seed JSON file with modules and profiles
 * @param neighbourPorts null: the product's own
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
        @Nullable String neighbourPorts) {

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
                null);
    }

    /** @param ports tried when those of a profile fail, as {@code PORT/SECURITY} parted by commas */
    public Surroundings withNeighbourPorts(String ports) {
        return new Surroundings(
                slackApi, botToken, signingSecret, databaseUrl, databaseUser, databasePassword, keyset, seed, ports);
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
        if (neighbourPorts != null) {
            environment.put("SENDCHECK_NEIGHBOUR_PORTS", neighbourPorts);
        }
        return environment;
    }

    @Override
    public String toString() {
        return "Surroundings[" + slackApi + ", " + databaseUrl + "]";
    }
}
