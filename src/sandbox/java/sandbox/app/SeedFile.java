package sandbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import sandbox.mail.OAuthAccess;
import sandbox.mail.SandboxProfile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the product's seed file for profiles that point to the sandbox's mail servers. */
public final class SeedFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ALERTS = "#it-alerts";
    private static final String DEFAULT_CHANNEL = "email-admin";
    private static final String DEFAULT_MODULE = "5500";

    private record OwnFrom(String portalUser, String address) {}

    private SeedFile() {}

    /**
     * The same profiles give the same bytes. Modules in the order of their first profile; {@code 5500} is what unclear names mean in {@code #email-admin}.
     *
     * @param authority PEM of the authority that signed the servers' certificates, trusted for each of them; null: none
     */
    public static void write(Path file, List<SandboxProfile> profiles, @Nullable String authority) {
        Map<String, List<SandboxProfile>> modules = profiles.stream()
                .collect(Collectors.groupingBy(SandboxProfile::module, LinkedHashMap::new, Collectors.toList()));
        List<Map<String, Object>> written = modules.entrySet().stream()
                .map(module -> module(module.getKey(), module.getValue(), authority))
                .toList();
        try {
            Files.writeString(file, JSON.writeValueAsString(Map.of("modules", written)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Names the content, for a database of its own: a seed is read only into an empty database, so that changed ports need
     * a new one.
     */
    public static String nameOf(Path file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return "sendcheck_" + Long.toHexString(sum.getValue());
    }

    private static Map<String, Object> module(String key, List<SandboxProfile> profiles, @Nullable String authority) {
        Map<String, Object> module = new LinkedHashMap<>();
        module.put("key", key);
        module.put("title", Character.toUpperCase(key.charAt(0)) + key.substring(1));
        module.put("alertChannel", ALERTS);
        if (key.equals(DEFAULT_MODULE)) {
            module.put("channels", List.of(DEFAULT_CHANNEL));
        }
        module.put(
                "profiles",
                profiles.stream().map(profile -> profile(profile, authority)).toList());
        return module;
    }

    private static Map<String, Object> profile(SandboxProfile profile, @Nullable String authority) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("key", profile.key());
        written.put("title", profile.title());
        written.put("host", profile.host());
        written.put("port", profile.port());
        written.put("security", profile.security());
        if (profile.user() != null) {
            written.put("user", profile.user());
            signIn(profile, written);
        }
        if (authority != null) {
            written.put("trustAnchors", authority);
        }
        written.put("fromName", profile.title());
        written.put("from", profile.from());
        written.put("testRecipient", profile.recipient());
        written.put(
                "overrides",
                new TreeMap<>(profile.overrides())
                        .entrySet().stream()
                                .map(override -> new OwnFrom(override.getKey(), override.getValue()))
                                .toList());
        return written;
    }

    private static void signIn(SandboxProfile profile, Map<String, Object> written) {
        OAuthAccess access = profile.access();
        if (access == null) {
            written.put("password", profile.password());
        } else {
            Map<String, Object> oauth = new LinkedHashMap<>();
            oauth.put("authorityHost", access.authorityHost());
            oauth.put("tenant", access.tenant());
            oauth.put("clientId", access.clientId());
            if (access.delegated()) {
                oauth.put("grant", "delegated");
            } else {
                oauth.put("clientSecret", profile.password());
            }
            written.put("oauth", oauth);
        }
    }
}
