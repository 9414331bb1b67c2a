package sendcheck.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Profile;
import sendcheck.settings.SenderOverride;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first modules and profiles, for an empty database. As JSON, all but {@code key}, {@code title} and {@code profiles}
 * optional:
 *
 * <pre>{@code
 * {"modules": [{
 *   "key": "5500", "title": "5500",
 *   "alertChannel": "#it-alerts",              where failures are told; a channel id or #name
 *   "channels": ["#email-admin"],              where unclear names mean this module; ids or #names
 *   "profiles": [{
 *     "key": "portal", "title": "Portal Email",
 *     "delivery": "specify-server",            or "preparers-email-program"
 *     "host": "smtp.example.com", "port": 587,
 *     "security": "starttls",                  or "none", "tls"
 *     "user": "portal@example.com",            left out: no sign-in
 *     "password": "...",                       or, to sign in by a token of Microsoft 365:
 *     "oauth": {"tenant": "...", "clientId": "...", "clientSecret": "...",
 *       "authorityHost": "...",                left out: login.microsoftonline.com
 *       "clientCertificate": "...",            PEM with its key, in place of clientSecret
 *       "grant": "delegated"},                 for an account that a person connects, in place of both
 *     "trustAnchors": "-----BEGIN CERTIFICATE-----...",
 *     "fromName": "Portal", "from": "portal@example.com",
 *     "replyTo": "help@example.com", "bcc": ["archive@example.com"],
 *     "testRecipient": "admin@example.com",
 *     "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]
 *   }]
 * }]}
 * }</pre>
 *
 * @param modules in their order
 */
public record Seed(List<SeedModule> modules) {
    private static final String BUILT_IN = "built-in-seed.json";

    public Seed {
        modules = List.copyOf(modules);
    }

    /**
     * A module with what belongs to it.
     *
     * @param channels ids, or names without {@code #}, of channels whose default it is
     */
    public record SeedModule(
            String key,
            String title,
            @Nullable String alertChannel,
            List<String> channels,
            List<SeedProfile> profiles) {
        public SeedModule {
            channels = List.copyOf(channels);
            profiles = List.copyOf(profiles);
        }
    }

    /** A profile with its overrides. */
    public record SeedProfile(Profile profile, List<SenderOverride> overrides) {
        public SeedProfile {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * Reads a seed file.
     *
     * @param file null: the built-in modules and profiles
     * @throws InvalidConfiguration with everything that is wrong in it, each with its place
     */
    public static Seed read(@Nullable Path file) throws InvalidConfiguration {
        if (file == null) {
            return parse(BUILT_IN, builtIn());
        }
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new InvalidConfiguration(List.of("The seed file cannot be read: " + file));
        }
    }

    private static String builtIn() {
        try (InputStream resource = Objects.requireNonNull(Seed.class.getResourceAsStream(BUILT_IN))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param name how problems call the file */
    static Seed parse(String name, String json) throws InvalidConfiguration {
        List<String> problems = new ArrayList<>();
        try {
            Seed seed = new SeedReader().read(new JsonPlace(new JsonMapper().readTree(json), "", problems));
            if (problems.isEmpty()) {
                return seed;
            }
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            problems.add("line " + location.getLineNr() + ", column " + location.getColumnNr() + ": this is not JSON");
        }
        throw new InvalidConfiguration(
                problems.stream().map(problem -> name + ": " + problem).toList());
    }
}
