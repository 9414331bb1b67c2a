package sandbox.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings that lead to one of the sandbox's mail servers.
 *
 * @param module key of its module: lower-case letters, digits and hyphens
 * @param key key inside the module, of the same form
 * @param title what people read inside the module
 * @param port where the server listens now
 * @param security <code>none</code>, <code>starttls</code> or <code>tls</code>
 * @param user null where the profile does not sign in
 * @param password null where the profile does not sign in
 * @param from From address
 * @param recipient where a test goes
 * @param overrides From addresses by portal user
 * @param access null where it signs in with a password or not at all
 * @param works whether a test passes at its first try
 * @param whatHappens one sentence for visitors
 */
public record SandboxProfile(
        String module,
        String key,
        String title,
        String host,
        int port,
        String security,
        @Nullable String user,
        @Nullable String password,
        String from,
        String recipient,
        Map<String, String> overrides,
        @Nullable OAuthAccess access,
        boolean works,
        String whatHappens) {

    public SandboxProfile {
        overrides = Map.copyOf(overrides);
    }

    /** {@code 5500 · Portal Email}, without TLS and sign-in, on a server at this port of {@code localhost}. */
    public static SandboxProfile portalAt(int port) {
        return new SandboxProfile(
                "5500",
                "portal",
                "Portal Email",
                "localhost",
                port,
                "none",
                null,
                null,
                "portal@plan.example",
                "test@client.example",
                Map.of(),
                null,
                true,
                "Takes every mail.");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return module + "/" + key + " at " + host + ":" + port + " (" + security + ")";
    }
}
