package sendcheck.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Symptom.TokenFault;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.SignIn;

/** Finds in a token's claims what a mail server will not accept, before it refuses without saying why. */
public final class TokenInspection {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    /** Exchange Online in the worldwide and national clouds, by address or by application id. */
    private static final Pattern EXCHANGE = Pattern.compile("(?i)https://(?:"
            + "outlook(?:-dod)?\\.office(?:365)?\\.(?:com|us|de)|partner\\.outlook\\.cn|webmail\\.apps\\.mil"
            + ")/?|00000002-0000-0ff1-ce00-000000000000");

    private static final Pattern GRAPH = Pattern.compile(
            "(?i)https://(?:graph\\.microsoft\\.(?:com|us)|dod-graph\\.microsoft\\.us|microsoftgraph\\.chinacloudapi\\.cn)/?"
                    + "|00000003-0000-0000-c000-000000000000");

    private static final String APPLICATION_PERMISSION = "SMTP.SendAsApp";
    private static final String DELEGATED_PERMISSION = "SMTP.Send";

    private final TokenClaims claims;
    private final SignIn.OAuth signIn;
    private final Instant now;

    public TokenInspection(TokenClaims claims, SignIn.OAuth signIn, Instant now) {
        this.claims = claims;
        this.signIn = signIn;
        this.now = now;
    }

    /** What stands against this token, the gravest first; empty when nothing is seen. */
    public Optional<Symptom.TokenUnsuitable> objection() {
        return graph().or(this::expired)
                .or(this::permission)
                .or(this::tenant)
                .or(this::mailbox)
                .or(this::audience);
    }

    /** Whether a newer token may be without what stands against this one. */
    public boolean mayBeOutdated() {
        return objection().filter(seen -> seen.fault().mayPass()).isPresent();
    }

    private Optional<Symptom.TokenUnsuitable> graph() {
        return claims.audience().stream().anyMatch(name -> GRAPH.matcher(name).matches())
                ? unsuitable(TokenFault.GRAPH, "The token is for Microsoft Graph, not for sending through SMTP")
                : Optional.empty();
    }

    private Optional<Symptom.TokenUnsuitable> expired() {
        Instant expiry = claims.expiry();
        return expiry != null && !expiry.isAfter(now)
                ? unsuitable(
                        TokenFault.EXPIRED, "The token was valid until " + DAY.format(expiry.atOffset(ZoneOffset.UTC)))
                : Optional.empty();
    }

    private Optional<Symptom.TokenUnsuitable> permission() {
        if (claims.audience().stream().noneMatch(name -> EXCHANGE.matcher(name).matches())) {
            return Optional.empty();
        }
        return switch (signIn.client().grant()) {
            case OAuthGrant.ClientSecret secret -> role();
            case OAuthGrant.Certificate certificate -> role();
            case OAuthGrant.Delegated person ->
                claims.scopes().stream().anyMatch(DELEGATED_PERMISSION::equalsIgnoreCase)
                        ? Optional.empty()
                        : unsuitable(TokenFault.SCOPE, "The token lacks the permission " + DELEGATED_PERMISSION);
        };
    }

    private Optional<Symptom.TokenUnsuitable> role() {
        return claims.roles().contains(APPLICATION_PERMISSION)
                ? Optional.empty()
                : unsuitable(
                        TokenFault.ROLE,
                        "The token lacks the permission " + APPLICATION_PERMISSION
                                + (claims.roles().isEmpty() ? "" : "; it has " + String.join(", ", claims.roles())));
    }

    private Optional<Symptom.TokenUnsuitable> tenant() {
        String configured = signIn.client().tenant();
        String tenant = claims.tenant();
        return tenant != null && GUID.matcher(configured).matches() && !tenant.equalsIgnoreCase(configured)
                ? unsuitable(TokenFault.TENANT, "The token is of the tenant " + tenant + ", not of " + configured)
                : Optional.empty();
    }

    private Optional<Symptom.TokenUnsuitable> mailbox() {
        String account = claims.account();
        boolean delegated = signIn.client().grant() instanceof OAuthGrant.Delegated;
        return delegated && account != null && !account.equalsIgnoreCase(signIn.user())
                ? unsuitable(TokenFault.MAILBOX, "The token is of " + account + ", not of " + signIn.user())
                : Optional.empty();
    }

    private Optional<Symptom.TokenUnsuitable> audience() {
        List<String> audience = claims.audience();
        return audience.isEmpty()
                        || audience.stream()
                                .anyMatch(name -> EXCHANGE.matcher(name).matches())
                ? Optional.empty()
                : unsuitable(
                        TokenFault.AUDIENCE,
                        "The token is for " + String.join(", ", audience) + ", not for Exchange Online");
    }

    private static Optional<Symptom.TokenUnsuitable> unsuitable(TokenFault fault, String detail) {
        return Optional.of(new Symptom.TokenUnsuitable(fault, detail));
    }

    /** The token in one line, for people; the token itself is not in it. */
    public String described() {
        List<String> parts = new ArrayList<>();
        parts.add(claims.audience().isEmpty() ? "Token" : "Token for " + String.join(", ", claims.audience()));
        permissions("role", claims.roles()).ifPresent(parts::add);
        permissions("permission", claims.scopes()).ifPresent(parts::add);
        Instant expiry = claims.expiry();
        if (expiry != null) {
            boolean soon = expiry.isBefore(now.plusSeconds(24 * 3600)) && expiry.isAfter(now);
            parts.add("valid until " + (soon ? HOUR : DAY).format(expiry.atOffset(ZoneOffset.UTC)));
        }
        return String.join(", ", parts);
    }

    private static Optional<String> permissions(String kind, List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(kind + (names.size() == 1 ? " " : "s ") + String.join(" ", names));
    }
}
