package sendcheck.remedy;

import static sendcheck.settings.Problem.Field.HOST;
import static sendcheck.settings.Problem.Field.PORT;
import static sendcheck.settings.Problem.Field.SECURITY;

import java.util.List;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.ShownText;

/** Setting up encryption; what is wrong with a certificate is told in {@link CertificateFindings}. */
final class TlsFindings {

    private TlsFindings() {}

    static Finding notOffered(Situation situation) {
        return situation.finding(
                "not-offered",
                situation.host() + " offers no encryption on " + situation.port(),
                Actor.MAIL_ADMIN,
                "The settings require an encrypted connection (STARTTLS), and the server does not offer one. Either it is not"
                        + " set up there, or a firewall hides the offer. Nothing was sent, because it could have been read"
                        + " on the way.",
                "Check the port: 587 is the usual one for STARTTLS.",
                "Try port 465 with TLS on connect if the provider supports it.",
                "Ask the mail administrator to switch on STARTTLS, and whether a firewall inspects mail connections.");
    }

    static Finding masked(Situation situation, String masked) {
        return situation.finding(
                "masked",
                "A firewall changes what " + situation.host() + " says",
                Actor.NETWORK,
                "In place of what the server offers stands " + ShownText.of(masked)
                        + ": a firewall that inspects mail connections hides the words that it does not know. So no"
                        + " encrypted connection or sign-in can begin. Nothing was sent.",
                "Ask the network or firewall team to switch off the inspection of mail connections (on Cisco devices: SMTP"
                        + " or ESMTP inspection, \"fixup\") for " + situation.hostAndPort() + ".",
                "Or enter port 465 with TLS on connect, which firewalls cannot rewrite, if the provider supports it.");
    }

    static Finding notTls(Situation situation) {
        return situation.finding(
                "not-tls",
                situation.portFirst() + " of " + situation.host() + " does not begin with encryption",
                Actor.YOU,
                "The settings say that the connection is encrypted from the first moment (TLS on connect), but the server"
                        + " begins in clear. Port and security do not belong together.",
                List.of(PORT, SECURITY),
                "Enter port 587 and choose STARTTLS, or enter port 465 and keep TLS on connect.");
    }

    static Finding rejected(Situation situation, Symptom.TlsRejected seen) {
        return switch (seen.fault()) {
            case EXPIRED -> CertificateFindings.expired(situation, seen.detail());
            case NOT_YET_VALID -> CertificateFindings.notYetValid(situation, seen.detail());
            case NAME_MISMATCH -> CertificateFindings.nameMismatch(situation, seen);
            case SELF_SIGNED -> CertificateFindings.selfSigned(situation);
            case INCOMPLETE_CHAIN -> CertificateFindings.incompleteChain(situation, seen.detail());
            case WEAK_CERTIFICATE -> CertificateFindings.weak(situation, seen.detail());
            case UNKNOWN_ISSUER -> CertificateFindings.unknownIssuer(situation);
            case PROTOCOL_VERSION -> outdated(situation, "protocol-version");
            case CIPHER -> outdated(situation, "cipher");
            case CLIENT_CERTIFICATE -> clientCertificate(situation);
            case OTHER -> other(situation, seen.detail());
        };
    }

    private static Finding outdated(Situation situation, String kind) {
        if (situation.isPasted()) {
            return situation.finding(
                    kind,
                    situation.host() + " and the program that sends found no encryption that both accept",
                    Actor.MAIL_ADMIN,
                    "One of the two most likely knows only outdated encryption, such as TLS 1.0, which can be broken and is"
                            + " refused today. TLS 1.2 or newer is needed on both sides.",
                    "Ask the mail administrator to switch on TLS 1.2 or 1.3 for mail submission.",
                    "If the program that sends is old, or runs on an old system or Java, bring it up to date.");
        }
        return situation.finding(
                kind,
                situation.host() + " and Sendcheck found no encryption that both accept",
                Actor.MAIL_ADMIN,
                "The server most likely knows only outdated encryption, such as TLS 1.0, which can be broken and is refused"
                        + " today. TLS 1.2 or newer is needed.",
                "Ask the mail administrator to switch on TLS 1.2 or 1.3 for mail submission.");
    }

    private static Finding clientCertificate(Situation situation) {
        Wording wording = new Wording(situation);
        return situation.finding(
                "client-certificate",
                wording.sentence("{host} wants a certificate from us"),
                Actor.MAIL_ADMIN,
                wording.sentence(
                        "The server lets in only those who prove who they are by a certificate of their own (a client certificate,"
                                + " also called mutual TLS). We sign in with a user name and a password, or by OAuth, and have no"
                                + " such certificate."),
                List.of(HOST, PORT),
                "Ask the mail administrator which host and port take mail with a user name and password, and enter them.",
                "Or ask to make the client certificate optional on " + situation.port() + ".");
    }

    private static Finding other(Situation situation, String detail) {
        return situation.finding(
                "failed",
                "The encrypted connection to " + situation.host() + " could not be set up",
                Actor.MAIL_ADMIN,
                "Setting up encryption (TLS) failed. The detail: " + ShownText.of(detail) + ".",
                List.of(PORT, SECURITY),
                "Choose STARTTLS with port 587, or TLS on connect with port 465.",
                "Show the detail to the mail administrator and ask to check the server's TLS settings.");
    }
}
