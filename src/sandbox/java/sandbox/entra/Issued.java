package sandbox.entra;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The tokens that were given; their signature is noise, since only this server asks for it. */
final class Issued {
    static final Duration LIFETIME = Duration.ofHours(1);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;
    private final Map<String, Given> tokens = new ConcurrentHashMap<>();

    /** @param mayBeUsed whether a mail server takes it */
    private record Given(Instant expiry, boolean mayBeUsed) {}

    Issued(Clock clock) {
        this.clock = clock;
    }

    /** A token for the application itself. */
    String toApplication(String tenant, Registration registration) {
        boolean fits = registration.audience().equals(Registration.EXCHANGE)
                && registration.roles().contains(Registration.SEND);
        return give(tenant, registration, Map.of("roles", registration.roles()), fits);
    }

    /** A token for a person who allowed the application to send. */
    String toPerson(String tenant, Registration registration, String account) {
        return give(
                tenant,
                registration,
                Map.of("scp", registration.scope(), "upn", account),
                registration.audience().equals(Registration.EXCHANGE));
    }

    private String give(String tenant, Registration registration, Map<String, Object> more, boolean mayBeUsed) {
        Instant expiry = clock.instant().plus(LIFETIME);
        Map<String, Object> claims = new LinkedHashMap<>(more);
        claims.put("aud", registration.audience());
        claims.put("tid", tenant);
        claims.put("appid", registration.clientId());
        claims.put("exp", expiry.getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        String token = encode(json.writeValueAsString(Map.of("alg", "RS256", "typ", "JWT"))) + "."
                + encode(json.writeValueAsString(claims)) + "."
                + encode(UUID.randomUUID() + "" + UUID.randomUUID());
        tokens.put(token, new Given(expiry, mayBeUsed));
        return token;
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean admits(String token) {
        @Nullable Given given = tokens.get(token);
        return given != null && given.mayBeUsed() && clock.instant().isBefore(given.expiry());
    }

    int count() {
        return List.copyOf(tokens.keySet()).size();
    }
}
