package sandbox.mail;

import static sandbox.mail.Playground.draft;
import static sandbox.mail.script.Action.reply;

import java.util.List;
import sandbox.mail.script.Action;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;

/** Servers with which no trusted encryption comes about. */
final class EncryptionFaults {
    private EncryptionFaults() {}

    static List<Draft> all(Scripts scripts) {
        return List.of(
                draft("no-starttls", "No STARTTLS", scripts.withoutTls())
                        .thatFails("STARTTLS is required, and the server does not offer it."),
                draft(
                                "starttls-broken",
                                "STARTTLS out of order",
                                scripts.submission()
                                        .on(Step.STARTTLS, reply("454 4.7.0 TLS not available due to local problem")))
                        .thatFails("STARTTLS is offered, then refused with 454."),
                draft("expired", "Expired certificate", scripts.submission(Leaf.EXPIRED))
                        .thatFails("The server's certificate was valid in 2020 only."),
                draft("other-name", "Certificate of another name", scripts.submission(Leaf.OTHER_NAME))
                        .thatFails("The certificate is for shared.hoster.example, not for the configured host."),
                draft("self-signed", "Self-signed certificate", scripts.submission(Leaf.SELF_SIGNED))
                        .thatFails("No authority has signed the server's certificate."),
                draft("incomplete-chain", "Incomplete certificate chain", scripts.submission(Leaf.INCOMPLETE_CHAIN))
                        .thatFails(
                                "The server leaves out the intermediate certificate between its own and the authority's."),
                draft(
                                "masked",
                                "STARTTLS masked by a firewall",
                                scripts.withoutTls().on(Step.EHLO, masked()))
                        .thatFails("A firewall writes XXXXXXXA over the keywords that it does not know."),
                draft("in-clear", "Password without encryption", scripts.withoutTls())
                        .withSecurity("none")
                        .thatFails("The settings have a password and no encryption: it is not sent."),
                draft("tls-port", "TLS port, STARTTLS set", scripts.submissions())
                        .thatFails("The port speaks TLS on connect, the settings say STARTTLS: both sides wait."),
                draft("starttls-port", "STARTTLS port, TLS set", scripts.submission())
                        .withSecurity("tls")
                        .thatFails("The port speaks STARTTLS, the settings say TLS on connect."));
    }

    private static Action masked() {
        return reply("250-" + Scripts.HOST_NAME, "250-PIPELINING", "250-XXXXXXXA", "250 XXXXXXXXXXXXXXXB");
    }
}
