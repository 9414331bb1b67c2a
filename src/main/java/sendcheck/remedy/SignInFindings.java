package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import java.util.stream.Collectors;
import sendcheck.settings.ShownText;

/** The sign-in could not even be tried; what a server answers to one is in {@link Knowledge}. */
final class SignInFindings {

    private SignInFindings() {}

    static Finding notOffered(Situation situation) {
        return situation.finding(
                "not-offered",
                situation.host() + " offers no sign-in on " + situation.port(),
                Actor.YOU,
                "The settings say to sign in, but this server does not ask for that here. Many servers offer"
                        + " the sign-in only on an encrypted connection, or only on another port. Nothing was sent.",
                List.of(HOST, PORT, SECURITY),
                "Enter port 587 and choose STARTTLS, or port 465 and TLS on connect.",
                "If the server is meant to be used without signing in, remove the sign-in from the settings.",
                "Otherwise ask the mail administrator to switch the sign-in on for this port.");
    }

    static Finding inClear(Situation situation, boolean startTlsOffered) {
        String secret = situation.signsInByToken() ? "token" : "password";
        return situation.finding(
                "in-clear",
                "The " + secret + " was not sent, because anyone on the way could read it",
                Actor.YOU,
                "The settings say to sign in without encryption. Everybody on the way could then read user name and "
                        + secret + ", so we stopped before the sign-in.",
                startTlsOffered
                        ? "Choose STARTTLS: the server offers it on this very port."
                        : "Enter port 587 and choose STARTTLS, or port 465 and TLS on connect.",
                "If the server is meant to be used without signing in, remove user name and password.",
                "Only if the whole way to the server is your own network: allow the password without encryption in the"
                        + " settings.");
    }

    static Finding noCommonMechanism(Situation situation, List<String> offered) {
        String kinds = offered.stream().limit(6).map(ShownText::of).collect(Collectors.joining(", "));
        String listed = offered.isEmpty() ? "" : " It offers: " + kinds + ".";
        return situation.finding(
                "no-mechanism",
                situation.host() + " takes no sign-in with user name and password",
                Actor.MAIL_ADMIN,
                "The server offers only other ways to sign in, such as Windows accounts or tokens." + listed,
                List.of(SECURITY),
                "Choose STARTTLS or TLS on connect, since some servers offer more on an encrypted connection.",
                "Ask the mail administrator to allow the sign-in with a password (PLAIN or LOGIN) for this account.");
    }
}
