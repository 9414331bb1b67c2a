package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.PASSWORD;
import static sendcheck.settings.Problem.Field.USER;

import java.util.List;
import java.util.Locale;

/** Answers to AUTH, RFC 4954 section 6 and the wordings of large providers. */
final class SignInReplies {

    private static final List<ReplyRule> RULES = List.of(
            new ReplyRule(
                    said -> said.code(523, 538) || said.enhanced("7.10", "7.11"), SharedReplies::encryptionNeeded),
            new ReplyRule(said -> said.code(530) && said.text("starttls"), SharedReplies::encryptionNeeded),
            new ReplyRule(said -> said.code(432) && said.enhanced("7.12"), SignInPolicies::passwordChange),
            new ReplyRule(said -> said.enhanced("7.30"), SignInPolicies::passwordsRetired),
            new ReplyRule(said -> said.text("smtpclientauthentication is disabled"), SignInPolicies::switchedOff),
            new ReplyRule(said -> said.text("smtp auth is disabled"), SignInPolicies::switchedOff),
            new ReplyRule(said -> said.text("basic authentication is"), SignInPolicies::passwordsRetired),
            new ReplyRule(
                    said -> said.text("security defaults", "did not meet the criteria"), SignInPolicies::conditions),
            new ReplyRule(said -> said.text("application-specific password"), SignInPolicies::appPassword),
            new ReplyRule(said -> said.text("web browser"), SignInPolicies::confirmInBrowser),
            new ReplyRule(said -> said.text("too many"), SignInReplies::tooMany),
            new ReplyRule(said -> said.code(503), SignInFindings::notOffered),
            new ReplyRule(
                    said -> said.code(504) || said.enhanced("7.4", "7.40"),
                    situation -> SignInFindings.noCommonMechanism(situation, List.of())),
            new ReplyRule(Said::isTransient, SignInReplies::temporary));

    private SignInReplies() {}

    static Finding explain(Situation situation, Said said) {
        return ReplyRule.explain(RULES, said, situation, ReplyRule.otherwise(SignInReplies::rejected));
    }

    private static Finding rejected(Situation situation) {
        return situation.signsInByToken() ? TokenFindings.rejected(situation) : password(situation);
    }

    private static Finding password(Situation situation) {
        String provider = situation.host().toLowerCase(Locale.ROOT).endsWith("office365.com")
                ? "At Microsoft 365, ask the administrator whether \"Authenticated SMTP\" is allowed for this mailbox."
                : "Ask the mail administrator whether the account may send through this server and is not locked.";
        return situation.finding(
                "rejected",
                situation.host() + " rejects the user name or password",
                Actor.YOU,
                "The server was reached and the connection is fine; it does not accept this user name with this password."
                        + " Servers rarely say which of the two is wrong.",
                List.of(USER, PASSWORD),
                "Enter the password again, and check the user name: most providers expect the full email address.",
                "If the account uses a second factor, create an app password and enter that.",
                provider);
    }

    private static Finding tooMany(Situation situation) {
        return situation.finding(
                "too-many",
                situation.host() + " has seen too many sign-ins and makes us wait",
                Actor.WAIT,
                "After many attempts the server takes no sign-in for a while. Further attempts may lengthen the wait.",
                "Wait at least a quarter of an hour before the next test.",
                "Check meanwhile that user name and password are right, also where else they are used.");
    }

    private static Finding temporary(Situation situation) {
        return situation.finding(
                "temporary",
                situation.host() + " cannot check the sign-in at the moment",
                Actor.WAIT,
                "The server reports a passing fault of its own. This does not mean that the password is wrong.",
                "Run the test again in a few minutes.",
                "If it stays, ask the mail administrator to look at the sign-in service of " + situation.host() + ".");
    }
}
