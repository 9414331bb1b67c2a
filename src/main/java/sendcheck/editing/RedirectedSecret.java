package sendcheck.editing;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import sendcheck.settings.Delivery;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Problem;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** A secret that was set for one server and would go to another one with the next mail. */
final class RedirectedSecret {

    /** A secret that was set so shortly before was set for what is typed now. */
    private static final Duration JUST_SET = Duration.ofMinutes(15);

    private RedirectedSecret() {}

    /** A warning; empty when each secret stays with the server, or the owner, that it was set for. */
    static Optional<Problem> problem(Kept kept, MailServer typed, Instant now) {
        if (!(kept.profile().delivery() instanceof Delivery.SpecifyServer(MailServer before))) {
            return Optional.empty();
        }
        return switch (typed.signIn()) {
            case SignIn.None() -> Optional.empty();
            case SignIn.Password(String user, Secret password) ->
                problem(kept, Field.PASSWORD, before.host(), typed.host(), now);
            case SignIn.OAuth(String user, OAuthClient client) ->
                before.signIn() instanceof SignIn.OAuth(String former, OAuthClient then)
                                && client.grant() instanceof OAuthGrant.ClientSecret
                        ? problem(kept, Field.CLIENT_SECRET, then.authorityHost(), client.authorityHost(), now)
                        : Optional.empty();
        };
    }

    private static Optional<Problem> problem(Kept kept, Field secret, String before, String typed, Instant now) {
        SecretMark mark = kept.marks().get(secret);
        boolean isMeantForIt = mark == null || mark.at().isAfter(now.minus(JUST_SET));
        return isMeantForIt
                        || before.isBlank()
                        || typed.isBlank()
                        || owner(before).equals(owner(typed))
                ? Optional.empty()
                : Optional.of(new Problem(
                        secret,
                        Problem.Severity.WARNING,
                        "The " + secret.label().toLowerCase(Locale.ROOT) + " that is set would be sent to " + typed
                                + " instead of " + before + ". Set it anew when that server has another one."));
    }

    /** The last two labels of a name, which one owner mostly has; an address as a whole. */
    private static String owner(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        if (name.matches("[0-9.]+|.*:.*")) {
            return name;
        }
        return name.replaceFirst("^.*\\.([^.]+\\.[^.]+)$", "$1");
    }
}
