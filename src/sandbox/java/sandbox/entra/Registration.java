package sandbox.entra;

import java.util.List;

/**
 * An application, and what the authorization server does for it.
 *
 * @param secret empty: it shows itself by a signed assertion, whose signature nobody checks
 * @param expired the secret is past its date
 * @param audience {@code aud} of its tokens
 * @param roles application permissions in its tokens
 */
public record Registration(String clientId, String secret, boolean expired, String audience, List<String> roles) {
    public static final String EXCHANGE = "https://outlook.office365.com";
    public static final String GRAPH = "https://graph.microsoft.com";
    public static final String SEND = "SMTP.SendAsApp";

    public Registration {
        roles = List.copyOf(roles);
    }

    /** Delegated permissions: to send, unless it was given other roles. */
    String scope() {
        return roles.contains(SEND) ? "SMTP.Send" : String.join(" ", roles);
    }

    /** May send. */
    public static Registration good(String clientId, String secret) {
        return new Registration(clientId, secret, false, EXCHANGE, List.of(SEND));
    }

    public Registration withExpiredSecret() {
        return new Registration(clientId, secret, true, audience, roles);
    }

    public Registration withRoles(String... others) {
        return new Registration(clientId, secret, expired, audience, List.of(others));
    }

    public Registration withAudience(String other) {
        return new Registration(clientId, secret, expired, other, roles);
    }
}
