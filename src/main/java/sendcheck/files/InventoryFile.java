package sendcheck.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Inventory;
import sendcheck.config.InvalidConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Modules and profiles as JSON: the seed of an empty database, and what is exported and imported. All but {@code key} and
 * {@code title} is optional:
 *
 * <pre>{@code
 * {"format": 1, "modules": [{
 *   "key": "5500", "title": "5500",
 *   "alertChannel": "#it-alerts",              where failures are told; a channel id or #name
 *   "channels": ["#email-admin"],              where unclear names mean this module; ids or #names
 *   "archived": true,                          out of use
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
 *     "allowCleartextPassword": true,          only with "security": "none"
 *     "trustAnchors": "-----BEGIN CERTIFICATE-----...",
 *     "fromName": "Portal", "from": "portal@example.com",
 *     "replyTo": "help@example.com", "bcc": ["archive@example.com"],
 *     "testRecipient": "admin@example.com",
 *     "overrides": [{"portalUser": "jsmith", "address": "jsmith@example.com"}]
 *   }]
 * }]}
 * }</pre>
 *
 * Secrets are read and never written.
 */
public final class InventoryFile {

    private static final String BUILT_IN = "built-in-seed.json";

    private InventoryFile() {}

    /**
     * Reads a file.
     *
     * @param file null: the built-in modules and profiles
     * @throws InvalidConfiguration with everything that is wrong in it, each with its place
     */
    public static Inventory read(@Nullable Path file) throws InvalidConfiguration {
        if (file == null) {
            return parse(BUILT_IN, builtIn());
        }
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new InvalidConfiguration(List.of("The file cannot be read: " + file));
        }
    }

    private static String builtIn() {
        try (InputStream resource = Objects.requireNonNull(InventoryFile.class.getResourceAsStream(BUILT_IN))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads the bytes of a file, in UTF-8 with or without a byte order mark.
     *
     * @param name how problems call it
     * @throws InvalidConfiguration with everything that is wrong in it, each with its place
     */
    public static Inventory parse(String name, byte[] file) throws InvalidConfiguration {
        Optional<String> text = Utf8.text(file);
        if (text.isEmpty()) {
            throw new InvalidConfiguration(List.of(name + ": this is not in UTF-8. Save it in UTF-8."));
        }
        return parse(name, text.get());
    }

    /**
     * Reads a text.
     *
     * @param name how problems call it
     * @throws InvalidConfiguration with everything that is wrong in it, each with its place
     */
    public static Inventory parse(String name, String json) throws InvalidConfiguration {
        List<String> problems = new ArrayList<>();
        try {
            Inventory inventory =
                    new InventoryReader().read(new JsonPlace(new JsonMapper().readTree(json), "", problems));
            if (problems.isEmpty()) {
                return inventory;
            }
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            problems.add("line " + location.getLineNr() + ", column " + location.getColumnNr() + ": this is not JSON");
        }
        throw new InvalidConfiguration(
                problems.stream().map(problem -> name + ": " + problem).toList());
    }
}
