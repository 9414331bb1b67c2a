package sendcheck.diagnosis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says of itself (RFC 7519, and Microsoft's access token claims). It is read for advice only: nobody
 * has checked the signature.
 *
 * @param audience {@code aud}: whom it is for; empty when the token is not readable, as is allowed
 * @param roles {@code roles}: application permissions
 * @param scopes {@code scp}: delegated permissions
 * @param expiry {@code exp}; null when it says nothing
 * @param tenant {@code tid}; null when it says nothing
 * @param application {@code appid} or {@code azp}; null when it says nothing
 * @param account {@code upn} or {@code preferred_username}, of a delegated token; null when it says nothing
 */
public record TokenClaims(
        List<String> audience,
        List<String> roles,
        List<String> scopes,
        @Nullable Instant expiry,
        @Nullable String tenant,
        @Nullable String application,
        @Nullable String account) {

    /** Of a token that is not readable. */
    public static final TokenClaims NONE = new TokenClaims(List.of(), List.of(), List.of(), null, null, null, null);

    public TokenClaims {
        audience = List.copyOf(audience);
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
    }
}
