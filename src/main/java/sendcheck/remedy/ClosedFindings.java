package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import java.util.Locale;
import sendcheck.diagnosis.Symptom;

/** The other side closed or reset the connection. */
final class ClosedFindings {

    private ClosedFindings() {}

    static Finding closed(Situation situation, Symptom.ConnectionClosed seen) {
        return switch (situation.stage()) {
            case CONNECT, GREETING ->
                seen.waitingFor().equals(Exceptions.SOME_STEP)
                        ? atSomeStep(situation, seen.reset())
                        : atOnce(situation, seen.reset());
            case ENCRYPT -> encrypt(situation);
            case TOKEN, SIGN_IN -> signIn(situation);
            case MESSAGE -> MaybeSentFindings.closed(situation, seen.waitingFor());
            case SETTINGS, RESOLVE, HELLO, SENDER, RECIPIENT, ARRIVAL -> halfway(situation);
        };
    }

    /** A pasted text seldom tells how far the conversation had come. */
    private static Finding atSomeStep(Situation situation, boolean reset) {
        return situation
                .finding(
                        reset ? "reset" : "closed",
                        situation.host() + " hangs up without giving a reason",
                        Actor.NETWORK,
                        "The connection ended before everything was said, and the text does not tell at which step. At the"
                                + " very beginning it is a server or firewall that does not take the address; later it is"
                                + " often encryption, the sign-in, or a filter.",
                        "Switch on the program's log of the conversation, and see which command was the last: paste that.",
                        "Check that port and security belong together: 587 with STARTTLS, 465 with TLS on connect.",
                        situation.allowAddresses())
                .possible();
    }

    private static Finding atOnce(Situation situation, boolean reset) {
        return situation.finding(
                reset ? "reset" : "closed",
                situation.host() + " hangs up before saying anything",
                Actor.NETWORK,
                "The connection was accepted and ended at once. Servers and firewalls do that to addresses that they do not"
                        + " allow or have blocked for a while.",
                List.of(PORT),
                situation.openFirewall(),
                situation.allowAddresses(),
                "Check the port: mail is usually submitted on 587 (STARTTLS) or 465 (TLS on connect).");
    }

    private static Finding encrypt(Situation situation) {
        return situation.finding(
                "closed",
                situation.host() + " hangs up while encryption is set up",
                Actor.MAIL_ADMIN,
                "The server ended the connection instead of agreeing on encryption (TLS). Port and security may not belong"
                        + " together, the server may know only outdated encryption, or a firewall interferes.",
                List.of(PORT, SECURITY),
                "Choose STARTTLS with port 587, or TLS on connect with port 465.",
                "Ask the mail administrator whether the server supports TLS 1.2 or newer.",
                situation.openFirewall());
    }

    private static Finding signIn(Situation situation) {
        return situation.finding(
                "closed",
                situation.host() + " hangs up during the sign-in",
                Actor.MAIL_ADMIN,
                "The server ended the connection instead of answering the sign-in. Servers do that after too many failed"
                        + " attempts, and some firewalls cut sign-ins of unknown senders. It does not prove that the"
                        + " password is wrong.",
                "Wait a quarter of an hour, then run the test once more.",
                situation.allowAddresses(),
                "Ask the mail administrator whether the account or our address is blocked.");
    }

    private static Finding halfway(Situation situation) {
        return situation.finding(
                "closed",
                situation.host() + " hangs up at the step \""
                        + situation.stage().title().toLowerCase(Locale.ROOT) + "\"",
                Actor.MAIL_ADMIN,
                "The server ended the conversation without giving a reason. A filter for unwanted mail, a firewall or an"
                        + " overloaded server may have done it.",
                "Run the test again in a few minutes.",
                situation.allowAddresses(),
                "Ask the mail administrator what the server's log says about our connection.");
    }
}
