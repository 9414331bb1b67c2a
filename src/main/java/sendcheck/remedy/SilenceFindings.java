package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import java.util.Locale;
import sendcheck.diagnosis.Symptom;

/** Nothing came, or not all of it, within the limit. */
final class SilenceFindings {

    private SilenceFindings() {}

    static Finding timedOut(Situation situation, Symptom.TimedOut seen) {
        return switch (situation.stage()) {
            case RESOLVE -> NetworkFindings.nameServiceFailed(situation);
            case CONNECT -> filtered(situation);
            case GREETING -> greeting(situation, seen);
            case ENCRYPT -> encrypt(situation);
            case TOKEN -> TokenFindings.late(situation);
            case SIGN_IN -> signIn(situation);
            case MESSAGE -> MaybeSentFindings.timedOut(situation, seen.waitingFor());
            case SETTINGS, HELLO, SENDER, RECIPIENT, ARRIVAL -> slow(situation);
        };
    }

    private static Finding filtered(Situation situation) {
        return situation.finding(
                "timeout",
                situation.host() + " does not answer on " + situation.port(),
                Actor.NETWORK,
                "Our request to connect got no answer at all. That is typical of a firewall that drops connections from"
                        + " addresses it does not know; a wrong host or port looks the same.",
                List.of(HOST, PORT),
                situation.openFirewall(),
                "Check host and port: mail is usually submitted on 587 (STARTTLS) or 465 (TLS on connect).");
    }

    private static Finding greeting(Situation situation, Symptom.TimedOut seen) {
        boolean waitsForTls = situation.isPort(List.of(465, 993, 995)) && !situation.beginsWithTls();
        if (seen.received() > 0) {
            return slow(situation);
        }
        return waitsForTls ? ProtocolFindings.wantsTls(situation) : silentGreeting(situation);
    }

    private static Finding silentGreeting(Situation situation) {
        return situation.finding(
                "timeout",
                situation.host() + " accepts the connection but stays silent",
                Actor.NETWORK,
                "A mail server speaks first, and this one did not. It may be overloaded, a firewall may hold the"
                        + " conversation back, or the port belongs to a service that waits for encryption first.",
                List.of(PORT, SECURITY),
                "Check that port and security belong together: 587 with STARTTLS, 465 with TLS on connect.",
                situation.openFirewall(),
                "Run the test again in a few minutes, in case the server was only busy.");
    }

    private static Finding encrypt(Situation situation) {
        return situation.finding(
                "timeout",
                situation.host() + " did not finish setting up encryption",
                Actor.YOU,
                "We began to set up an encrypted connection (TLS) and the server stopped answering. Most often port and"
                        + " security do not belong together; sometimes a firewall interferes with encryption.",
                List.of(PORT, SECURITY),
                "Choose STARTTLS with port 587, or TLS on connect with port 465.",
                situation.openFirewall());
    }

    private static Finding signIn(Situation situation) {
        return situation.finding(
                "timeout",
                situation.host() + " did not answer the sign-in in time",
                Actor.MAIL_ADMIN,
                "The server took the sign-in and said nothing more. This does not mean that the password is wrong: the"
                        + " service behind the server that checks passwords is probably slow or down.",
                "Run the test again in a few minutes.",
                "If it stays, ask the mail administrator to look at the sign-in service of " + situation.host() + ".");
    }

    private static Finding slow(Situation situation) {
        return situation.finding(
                situation.stage().key().equals("greeting") ? "slow" : "timeout",
                situation.host() + " stopped answering at the step \""
                        + situation.stage().title().toLowerCase(Locale.ROOT) + "\"",
                Actor.MAIL_ADMIN,
                "The server did not complete its answer within our limit. It may be overloaded, or it slows down senders"
                        + " that it does not know.",
                "Run the test again in a few minutes.",
                situation.allowAddresses(),
                "If it stays, ask the mail administrator why the server is slow at this step.");
    }
}
