package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.ShownText;
import sendcheck.settings.SignIn;

/** The sign-in with a token, beside what the authorization server itself says no to: that is in {@link Knowledge}. */
final class TokenFindings {

    private static final String EXCHANGE_GUIDE = "https://learn.microsoft.com/exchange/client-developer/"
            + "legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth";

    private static final Set<String> MICROSOFT = Set.of("m365", "m365-hve", "outlook-com");
    private static final String CHECK_HOST = "Check the host: Microsoft 365 takes tokens at smtp.office365.com.";

    private TokenFindings() {}

    static Finding tokensNotTaken(Situation situation, List<String> offered) {
        String kinds = offered.stream().limit(6).map(ShownText::of).collect(Collectors.joining(", "));
        return situation.finding(
                "no-tokens",
                situation.host() + " takes no sign-in with a token",
                Actor.YOU,
                "The settings say to sign in by OAuth, and the server offers only other ways"
                        + (kinds.isEmpty() ? "." : ": " + kinds + "."),
                List.of(HOST, SECURITY),
                CHECK_HOST,
                "Choose STARTTLS or TLS on connect, since some servers offer more on an encrypted connection.",
                "If the server is right, sign in with a user name and password instead.");
    }

    static Finding unreachable(Situation situation, String host) {
        return situation.finding(
                "unreachable",
                "We could not get a token from " + ShownText.of(host),
                Actor.VENDOR,
                "Signing in needs a token, and the server that gives them could not be reached or gave no proper answer. The"
                        + " mail server itself was fine so far.",
                "Check the authority host in the settings.",
                "Run the test again in a few minutes.",
                "If it stays, tell whoever runs Sendcheck that it must be able to reach " + ShownText.of(host)
                        + " by HTTPS.");
    }

    static Finding late(Situation situation) {
        return situation.finding(
                "timeout",
                authority(situation) + " gave no token in time",
                Actor.WAIT,
                "Signing in needs a token, and the server that gives them did not answer within our limit. The mail server"
                        + " itself was fine so far.",
                "Run the test again in a few minutes.",
                "If it stays, tell whoever runs Sendcheck that it must be able to reach " + authority(situation)
                        + " by HTTPS.");
    }

    private static String authority(Situation situation) {
        return situation.signIn() instanceof SignIn.OAuth(var user, OAuthClient client)
                ? ShownText.of(client.authorityHost())
                : "The authorization server";
    }

    static Finding notConnected(Situation situation) {
        return situation.finding(
                Finding.NOT_CONNECTED,
                "Nobody has signed in to Microsoft for " + situation.accountName() + " yet",
                Actor.YOU,
                "These settings send with the right of a person, who signs in to Microsoft once and allows it. That has not"
                        + " happened yet, or it was ended, or the settings have changed since.",
                "Choose \"Connect Microsoft account\" in Slack, and sign in as " + situation.accountName() + ".",
                "To do without a person, or to test in the terminal, let the application send as itself: enter a client"
                        + " secret or a client certificate.");
    }

    static Finding unsuitable(Situation situation, Symptom.TokenUnsuitable seen) {
        return switch (seen.fault()) {
            case GRAPH, AUDIENCE -> audience(situation, seen.detail());
            case EXPIRED -> expired(situation);
            case ROLE -> role(situation);
            case SCOPE -> scope(situation);
            case TENANT -> tenant(situation, seen.detail());
            case MAILBOX -> mailbox(situation, seen.detail());
        };
    }

    private static Finding audience(Situation situation, String detail) {
        return situation.finding(
                "audience",
                "The token is for another service than sending mail",
                Actor.MAIL_ADMIN,
                detail + ". A mail server takes only tokens that are made for it.",
                "In Microsoft Entra, open \"App registrations\", the application, \"API permissions\".",
                "Add \"SMTP.SendAsApp\" of \"Office 365 Exchange Online\", not one of Microsoft Graph, and grant admin"
                        + " consent.",
                "Check the authority host in the settings.");
    }

    private static Finding expired(Situation situation) {
        return situation.finding(
                "expired",
                "The token is no longer valid",
                Actor.VENDOR,
                "The authorization server gave a token that has already ended. Most likely the clock of the machine that"
                        + " runs Sendcheck is wrong.",
                "Tell whoever runs Sendcheck to check the clock of its machine.",
                "Run the test again afterwards.");
    }

    private static Finding role(Situation situation) {
        return situation
                .finding(
                        "role",
                        "The application may not send mail: a permission is missing",
                        Actor.MAIL_ADMIN,
                        "The application is known and its secret is right, but its token does not hold the permission"
                                + " SMTP.SendAsApp. Exchange Online refuses such a token without saying why.",
                        "In Microsoft Entra, open \"App registrations\", the application, \"API permissions\".",
                        "Add a permission: \"APIs my organization uses\", \"Office 365 Exchange Online\","
                                + " \"Application permissions\", \"SMTP.SendAsApp\".",
                        "Choose \"Grant admin consent\", and run the test again after some minutes.")
                .withLink(EXCHANGE_GUIDE);
    }

    private static Finding scope(Situation situation) {
        return situation.finding(
                "scope-missing",
                "The person has not allowed sending mail",
                Actor.YOU,
                "The token of the connected account does not hold the permission SMTP.Send.",
                "In Microsoft Entra, open \"App registrations\", the application, \"API permissions\", and add the"
                        + " delegated permission \"SMTP.Send\".",
                "Connect the Microsoft account again, and allow what is asked.");
    }

    private static Finding tenant(Situation situation, String detail) {
        return situation.finding(
                "other-tenant",
                "The token is of another organisation",
                Actor.YOU,
                detail + ". A mailbox takes only tokens of its own organisation.",
                "Enter the \"Directory (tenant) ID\" of the organisation that owns the mailbox.");
    }

    private static Finding mailbox(Situation situation, String detail) {
        return situation.finding(
                "other-account",
                "Another account was connected than the one that is to send",
                Actor.YOU,
                detail + ". Unless that person may send as the mailbox, the server refuses.",
                "Connect the Microsoft account again, and sign in as " + situation.accountName() + ".",
                "Or enter the connected account as the user name.");
    }

    /** The same where a person has connected the account. */
    private static Finding rejectedOfPerson(Situation situation) {
        return situation
                .finding(
                        "token-rejected",
                        situation.host() + " does not let " + situation.accountName() + " sign in with a token",
                        Actor.MAIL_ADMIN,
                        "The token itself looks right. Most often \"Authenticated SMTP\" is switched off for the mailbox or"
                                + " for the organisation.",
                        "Check that \"Authenticated SMTP\" is allowed for the mailbox, and run the test again after an"
                                + " hour.",
                        "Check that the user name is the account that was connected.")
                .withLink(EXCHANGE_GUIDE);
    }

    /** The server refuses a token in which nothing is wrong; Exchange Online says 535 5.7.3 and nothing more. */
    static Finding rejected(Situation situation) {
        String provider = situation.providerId();
        if (provider != null && !MICROSOFT.contains(provider)) {
            return takenElsewhere(situation);
        }
        Finding finding = situation.sendsForPerson() ? rejectedOfPerson(situation) : rejectedOfApplication(situation);
        return provider == null ? finding.onlyPossibly(CHECK_HOST) : finding;
    }

    /** The tokens that can be asked for are all Microsoft's. */
    private static Finding takenElsewhere(Situation situation) {
        return situation.finding(
                "token-elsewhere",
                situation.host() + " has no use for a token of Microsoft's",
                Actor.YOU,
                "The settings sign in with Microsoft 365 OAuth. Such a token is good only at Microsoft 365, and this server is"
                        + " not one of it, so that it refuses.",
                List.of(HOST),
                "If the mail is to go out through Microsoft 365, enter smtp.office365.com, port 587, with STARTTLS.",
                "If the host is right, sign in with a user name and password instead; the user name is "
                        + situation.userName() + ".");
    }

    private static Finding rejectedOfApplication(Situation situation) {
        return situation
                .finding(
                        "token-rejected",
                        situation.host() + " does not let the application send for " + situation.accountName(),
                        Actor.MAIL_ADMIN,
                        "The token itself looks right. Most often Exchange Online does not know the application, or the"
                                + " application has no right to this mailbox.",
                        "In Exchange Online PowerShell, run New-ServicePrincipal with the object ID that Microsoft Entra shows"
                                + " under \"Enterprise applications\": the object ID of the app registration is another one,"
                                + " and taking it is the most common mistake.",
                        "Run Add-MailboxPermission for " + situation.accountName()
                                + " with that service principal and the right FullAccess.",
                        "Check that the user name is the main address of the mailbox.",
                        "Check that \"Authenticated SMTP\" is allowed for the mailbox, and run the test again after an"
                                + " hour.")
                .withLink(EXCHANGE_GUIDE);
    }
}
