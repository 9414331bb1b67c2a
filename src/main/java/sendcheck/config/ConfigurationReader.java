package sendcheck.config;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Limits;
import sendcheck.settings.HostRule;
import sendcheck.settings.Secret;
import sendcheck.settings.SubmissionPort;

/** Reads and checks a configuration; collects every problem before it gives up. */
public final class ConfigurationReader {

    private static final int SHORTEST_TOKEN = 16;
    private static final int DNS_PORT = 53;
    /** IPv4, or IPv6 in brackets when a port follows. */
    private static final Pattern DNS_SERVER = Pattern.compile(
            "((?:[0-9]{1,3}\\.){3}[0-9]{1,3}|\\[[0-9A-Fa-f:]+]|[0-9A-Fa-f]*(?::[0-9A-Fa-f]*){2,7})(?::([0-9]{1,5}))?");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private final Map<Setting, String> flags;
    private final Map<String, String> environment;
    private final Map<Setting, Check> checks;
    private final List<String> problems = new ArrayList<>();

    private ConfigurationReader(
            Map<Setting, String> flags, Map<String, String> environment, Map<Setting, Check> checks) {
        this.flags = flags;
        this.environment = environment;
        this.checks = checks;
    }

    /**
     * Reads the configuration of the service.
     *
     * @param flags values given on the command line, which win over the environment; of secrets, names of files
     * @param checks what other rooms ask of a value
     * @throws InvalidConfiguration with everything that is wrong
     */
    public static Configuration read(
            Map<Setting, String> flags, Map<String, String> environment, Map<Setting, Check> checks)
            throws InvalidConfiguration {
        return new ConfigurationReader(flags, environment, checks).read();
    }

    /**
     * Reads what commands need that work on the database alone.
     *
     * @param flags as in {@link #read(Map, Map, Map)}
     * @throws InvalidConfiguration with everything that is wrong
     */
    public static Configuration.Store store(
            Map<Setting, String> flags, Map<String, String> environment, Map<Setting, Check> checks)
            throws InvalidConfiguration {
        ConfigurationReader reader = new ConfigurationReader(flags, environment, checks);
        Configuration.Store store = new Configuration.Store(reader.database(), reader.keyset());
        reader.complain();
        return store;
    }

    private Secret keyset() {
        return secret(Setting.KEYSET, text -> checked(Setting.KEYSET, text));
    }

    /** Looks at a value that was given. */
    public interface Check {
        /** @throws InvalidConfiguration with what is wrong with it */
        void of(String value) throws InvalidConfiguration;
    }

    /** The addresses that mail leaves from, for commands that need no more. */
    public static List<String> egressAddresses(Map<String, String> environment) {
        return egressAddresses(new ConfigurationReader(Map.of(), environment, Map.of()).text(Setting.EGRESS_ADDRESSES));
    }

    private static List<String> egressAddresses(String separatedByCommas) {
        return List.of(separatedByCommas.split("\\s*,\\s*"));
    }

    /**
     * The ports that are tried when those of the settings fail, for commands that need no more.
     *
     * @throws InvalidConfiguration when they cannot be read
     */
    public static List<SubmissionPort> neighbourPorts(Map<String, String> environment) throws InvalidConfiguration {
        ConfigurationReader reader = new ConfigurationReader(Map.of(), environment, Map.of());
        List<SubmissionPort> ports = reader.neighbourPorts();
        reader.complain();
        return ports;
    }

    /**
     * DNS servers that are asked about From domains, for commands that need no more.
     *
     * @throws InvalidConfiguration when one is not an address
     */
    public static List<InetSocketAddress> dnsServers(Map<String, String> environment) throws InvalidConfiguration {
        ConfigurationReader reader = new ConfigurationReader(Map.of(), environment, Map.of());
        List<InetSocketAddress> servers = reader.dnsServers();
        reader.complain();
        return servers;
    }

    private List<InetSocketAddress> dnsServers() {
        List<InetSocketAddress> servers = new ArrayList<>();
        for (String server : text(Setting.DNS_SERVERS).split(",", -1)) {
            Matcher found = DNS_SERVER.matcher(server.strip());
            if (found.matches()) {
                int port = found.group(2) == null ? DNS_PORT : Integer.parseInt(found.group(2));
                servers.add(new InetSocketAddress(found.group(1), Math.min(port, 65_535)));
            } else if (!server.isBlank()) {
                problems.add(name(Setting.DNS_SERVERS) + " must hold IP addresses, each with or without a port, as in"
                        + " 192.0.2.53 or 192.0.2.53:5353");
            }
        }
        return servers;
    }

    private List<SubmissionPort> neighbourPorts() {
        try {
            return SubmissionPort.list(text(Setting.NEIGHBOUR_PORTS));
        } catch (IllegalArgumentException malformed) {
            problems.add(name(Setting.NEIGHBOUR_PORTS) + " " + malformed.getMessage());
            return List.of();
        }
    }

    private Configuration read() throws InvalidConfiguration {
        Configuration.Slack slack = new Configuration.Slack(
                secret(Setting.SLACK_BOT_TOKEN, this::botToken),
                secret(Setting.SLACK_SIGNING_SECRET, token -> token),
                url(Setting.SLACK_API_URL, URI.create("https://slack.com/api/")));
        Configuration.Database database = database();
        Secret keyset = keyset();
        int port = number(Setting.PORT, 0, 65535);
        Configuration configuration = new Configuration(
                slack,
                new RolesReader(this).read(),
                database,
                keyset,
                publicUrl(URI.create("http://localhost:" + port + "/")),
                port,
                file(Setting.SEED),
                egressAddresses(text(Setting.EGRESS_ADDRESSES)),
                emptyToNull(checked(Setting.EHLO_NAME, text(Setting.EHLO_NAME))),
                neighbourPorts(),
                dnsServers(),
                autoconfig(),
                hosts(),
                new Limits(
                        seconds(Setting.CONNECT_TIMEOUT), seconds(Setting.REPLY_TIMEOUT), seconds(Setting.RUN_TIMEOUT)),
                new MailboxReader(this).read(),
                seconds(Setting.ARRIVAL_TIMEOUT));
        complain();
        return configuration;
    }

    private Configuration.Database database() {
        String url = checked(Setting.DB_URL, text(Setting.DB_URL));
        return new Configuration.Database(url, text(Setting.DB_USER), secret(Setting.DB_PASSWORD, text -> text));
    }

    private void complain() throws InvalidConfiguration {
        if (!problems.isEmpty()) {
            throw new InvalidConfiguration(problems);
        }
    }

    String text(Setting setting) {
        String value = flags.getOrDefault(setting, environment.getOrDefault(setting.variable(), ""))
                .strip();
        if (!value.isEmpty()) {
            return value;
        }
        if (setting.standard() == null) {
            problems.add(name(setting) + " is missing: " + setting.purpose());
            return "";
        }
        return setting.standard();
    }

    Secret secret(Setting setting, Function<String, String> check) {
        String file = flags.get(setting);
        if (file == null) {
            String value = text(setting);
            return new Secret(value.isEmpty() ? value : check.apply(value));
        }
        try {
            return new Secret(check.apply(Files.readString(Path.of(file)).strip()));
        } catch (IOException unreadable) {
            problems.add(setting.flag() + " names a file that cannot be read: " + file);
            return new Secret("");
        }
    }

    private String botToken(String token) {
        if (!token.startsWith("xoxb-") || token.length() < SHORTEST_TOKEN) {
            problems.add(
                    name(Setting.SLACK_BOT_TOKEN)
                            + " is not a bot token: it begins with xoxb- and stands under OAuth & Permissions of the Slack app");
        }
        return token;
    }

    int number(Setting setting, int least, int most) {
        String value = text(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, together with a number out of range
        }
        problems.add(
                name(setting) + " must be a whole number from " + least + " to " + most + ", not \"" + value + "\"");
        return least;
    }

    private Duration seconds(Setting setting) {
        return Duration.ofSeconds(Math.max(1, number(setting, 1, 3600)));
    }

    private URI publicUrl(URI absent) {
        URI url = url(Setting.PUBLIC_URL, absent);
        if ("http".equals(url.getScheme()) && !LOOPBACK.matcher(url.getHost()).matches()) {
            problem(
                    Setting.PUBLIC_URL,
                    "must begin with https://, since passwords are typed there; http:// is for localhost alone");
        }
        return url;
    }

    private URI url(Setting setting, URI absent) {
        String value = text(setting);
        if (value.isEmpty()) {
            return absent;
        }
        try {
            URI uri = URI.create(value.endsWith("/") ? value : value + "/");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // said below, together with a URL of another kind
        }
        problems.add(name(setting) + " must be a URL that begins with https:// (or http://), not \"" + value + "\"");
        return absent;
    }

    private HostRule hosts() {
        return new HostRule(Arrays.stream(text(Setting.PRIVATE_HOSTS).split(","))
                .filter(host -> !host.isBlank())
                .collect(Collectors.toSet()));
    }

    private @Nullable String autoconfig() {
        String value = text(Setting.AUTOCONFIG_URL);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("https?://[^\\s{}/?#]+/[^\\s{}]*\\{domain}[^\\s{}]*")) {
            problem(
                    Setting.AUTOCONFIG_URL,
                    "must be a URL that begins with https:// (or http://) and has {domain} after the host, not \""
                            + value + "\"");
        }
        return value;
    }

    @Nullable
    Path file(Setting setting) {
        String value = text(setting);
        if (value.isEmpty()) {
            return null;
        }
        Path file = Path.of(value);
        if (!Files.isReadable(file)) {
            problems.add(name(setting) + " names a file that cannot be read: " + value);
            return file;
        }
        checked(setting, value);
        return file;
    }

    private String checked(Setting setting, String value) {
        Check check = checks.get(setting);
        if (check != null && !value.isEmpty()) {
            try {
                check.of(value);
            } catch (InvalidConfiguration invalid) {
                problems.addAll(invalid.problems());
            }
        }
        return value;
    }

    /** @param words what is wrong, after the setting's name */
    void problem(Setting setting, String words) {
        problems.add(name(setting) + " " + words);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String name(Setting setting) {
        return setting.variable() + " (or " + setting.flag() + ")";
    }
}
