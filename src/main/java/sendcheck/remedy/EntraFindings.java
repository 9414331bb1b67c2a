package sendcheck.remedy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sendcheck.diagnosis.Symptom;

/** The authorization server gave no token: read by Microsoft's own code, else by the error code of RFC 6749 section 5.2. */
final class EntraFindings {

    private static final String LOOK_UP = "https://login.microsoftonline.com/error?code=";
    /** The application should prove itself, since it does not allow public client flows. */
    private static final Set<Integer> PROOF = Set.of(7_000_216, 7_000_218, 70_002);
    /** Nobody has agreed to the permissions. */
    private static final Set<Integer> CONSENT = Set.of(65_001, 65_004, 90_093, 90_094);

    private EntraFindings() {}

    static Finding refused(Situation situation, Symptom.TokenRefused seen) {
        Integer code = seen.aadsts();
        if (situation.sendsForPerson() && code != null && CONSENT.contains(code)) {
            return TokenFindings.consent(situation).withLink(LOOK_UP + code);
        }
        if (situation.sendsForPerson() && code != null && PROOF.contains(code)) {
            return TokenFindings.publicClient(situation).withLink(LOOK_UP + code);
        }
        Optional<EntraCause> cause = EntraCauses.ALL.stream()
                .filter(known -> code != null && known.codes().contains(code))
                .findFirst();
        return cause.map(known -> known.finding(situation, LOOK_UP + code))
                .orElseGet(() -> byError(situation, seen.error().toLowerCase(Locale.ROOT)));
    }

    private static Finding byError(Situation situation, String error) {
        return switch (error) {
            case "invalid_client" -> client(situation);
            case "invalid_grant" ->
                situation.sendsForPerson() ? TokenFindings.connectionEnded(situation) : notAllowed(situation);
            case "unauthorized_client", "access_denied" -> notAllowed(situation);
            case "invalid_scope", "invalid_resource" -> scope(situation);
            case "temporarily_unavailable", "server_error" -> busy(situation);
            default -> unknown(situation);
        };
    }

    private static Finding client(Situation situation) {
        return situation.finding(
                "client",
                "The authorization server does not accept the application's proof",
                Actor.YOU,
                "Client ID, client secret or certificate do not belong together, or one of them is mistyped.",
                "Compare the client ID with the one that was registered.",
                "Enter the client secret or the certificate again.");
    }

    private static Finding notAllowed(Situation situation) {
        return situation.finding(
                "not-allowed",
                "The application is not allowed to get a token",
                Actor.MAIL_ADMIN,
                "The authorization server knows the application and does not let it ask in this way.",
                "Show the server's words to the administrator of the authorization server.",
                "Check there which permissions the application has, and whether consent was granted.");
    }

    private static Finding scope(Situation situation) {
        return situation.finding(
                "scope",
                "The authorization server does not know the permission that was asked for",
                Actor.MAIL_ADMIN,
                "We asked for sending through Exchange Online, and this authorization server has no such permission for the"
                        + " application.",
                "Check authority host and tenant.",
                "Ask the administrator which permissions the application has.");
    }

    private static Finding busy(Situation situation) {
        return situation.finding(
                "busy",
                "The authorization server cannot give tokens at the moment",
                Actor.WAIT,
                "It reports a passing fault of its own. The settings may well be right.",
                "Run the test again in some minutes.");
    }

    private static Finding unknown(Situation situation) {
        return situation.finding(
                "refused",
                "The authorization server gave no token",
                Actor.MAIL_ADMIN,
                "Signing in needs a token, and the server that gives them refused. Its own words are quoted with this test.",
                "Check tenant, client ID and client secret.",
                "Show the server's words to the administrator of the authorization server.");
    }
}
