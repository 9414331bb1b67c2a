package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.PORT;

import java.util.List;
import sendcheck.diagnosis.Symptom;

/** Something answers, but it does not speak SMTP as it should. */
final class ProtocolFindings {

    private ProtocolFindings() {}

    static Finding wrongProtocol(Situation situation, Symptom.WrongProtocol seen) {
        return switch (seen.protocol()) {
            case IMAP -> forReading(situation, "imap", "an IMAP server");
            case POP3 -> forReading(situation, "pop3", "a POP server");
            case HTTP -> other(situation, "http", "a web server");
            case SSH -> other(situation, "ssh", "a remote-login service (SSH)");
            case FTP -> other(situation, "ftp", "a file server (FTP)");
            case TLS -> wantsTls(situation);
            case UNKNOWN -> other(situation, "unknown-service", "something other than a mail server");
        };
    }

    private static Finding forReading(Situation situation, String kind, String service) {
        return situation.finding(
                kind,
                "These settings lead to a server for reading mail, not for sending it",
                Actor.YOU,
                situation.portFirst() + " of " + situation.host() + " is " + service
                        + ". Mail programs use it to fetch mail."
                        + " Sending needs the provider's SMTP server, which has another port and often another name.",
                List.of(HOST, PORT),
                "Enter the host that your mail provider names for SMTP or outgoing mail.",
                "Enter port 587 with STARTTLS, or port 465 with TLS on connect.");
    }

    private static Finding other(Situation situation, String kind, String service) {
        return situation.finding(
                kind,
                situation.portFirst() + " of " + situation.host() + " is not a mail server",
                Actor.YOU,
                "The answer came from " + service
                        + ". Host or port is wrong, or a firewall answers in place of the mail" + " server.",
                List.of(HOST, PORT),
                "Enter the host and port that your mail provider names for SMTP: usually port 587 or 465.",
                "If they are right, ask the network team which device answers in place of " + situation.hostAndPort()
                        + ".");
    }

    static Finding wantsTls(Situation situation) {
        return situation.finding(
                "tls-on-connect",
                situation.portFirst() + " expects encryption from the first moment",
                Actor.YOU,
                "The server waits for an encrypted connection (TLS), while the settings say that the conversation begins in"
                        + " clear. Port and security do not belong together.",
                List.of(PORT),
                "Choose TLS on connect with port 465, or enter port 587 and choose STARTTLS.");
    }

    static Finding malformed(Situation situation) {
        return situation.finding(
                "not-smtp",
                situation.host() + " answers with something that is not mail language",
                Actor.MAIL_ADMIN,
                "A mail server's answer begins with a number of three digits, and this one did not. The port may belong to"
                        + " another service, or a device between us and the server changes what is said.",
                List.of(HOST, PORT),
                "Check that host and port are those of the SMTP server: usually port 587 or 465.",
                "Ask the mail administrator whether a firewall or filter inspects mail connections.",
                situation.allowAddresses());
    }

    static Finding tooLong(Situation situation) {
        return situation.finding(
                "too-long",
                situation.host() + " sends more than any mail server would",
                Actor.MAIL_ADMIN,
                "The answer did not end, so we stopped reading it. The port probably belongs to another service, or the"
                        + " server is broken.",
                List.of(HOST, PORT),
                "Check that host and port are those of the SMTP server: usually port 587 or 465.",
                "Ask the mail administrator what listens there.");
    }
}
