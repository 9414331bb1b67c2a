package catalogue;

import static sendcheck.diagnosis.Stage.ENCRYPT;
import static sendcheck.diagnosis.Stage.GREETING;
import static sendcheck.diagnosis.Stage.MESSAGE;
import static sendcheck.diagnosis.Stage.RECIPIENT;
import static sendcheck.diagnosis.Stage.SIGN_IN;
import static sendcheck.settings.Security.NONE;
import static sendcheck.settings.Security.STARTTLS;
import static sendcheck.settings.Security.TLS;

import java.util.List;
import java.util.stream.Stream;
import sendcheck.smtp.real.Account;
import sendcheck.smtp.real.Service;

/** Failures at a real Postfix and a real Dovecot. */
final class RealFailures {
    static final String UNKNOWN =
            "user unknown|there is no mailbox|no such (user|mailbox)|does not exist|unknown (user|recipient)";
    static final String RELAY = "relay (access )?denied|relaying|not forward mail";
    static final String BIG = "too (big|large)|larger than|size (limit|exceeds)";

    static final String WANTS_TLS = "expects encryption from the first|implicit TLS|waits for an encrypted";
    static final String NOT_TLS =
            "wrong version number|unrecognized SSL message|plaintext connection|does not begin with encryption|begins in clear";

    private static final String AUTHORITY =
            "unable to find valid certification path|unknown (ca|authority|issuer)|unable to get local issuer"
                    + "|self.signed certificate in certificate chain|authority|not trusted|unable to verify";

    private RealFailures() {}

    static List<Failure> all() {
        return Stream.of(signIns(), refusals(), encryption(), mailboxes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> signIns() {
        return List.of(
                Failure.of(
                        "Postfix: wrong password, STARTTLS",
                        places -> places.ofReal(Service.SUBMISSION, STARTTLS).withPassword("wrong"),
                        SIGN_IN,
                        "rejected",
                        VendorSignIns.PASSWORD),
                Failure.of(
                        "Postfix: wrong password, TLS on connect",
                        places -> places.ofReal(Service.SUBMISSIONS, TLS).withPassword("wrong"),
                        SIGN_IN,
                        "rejected",
                        VendorSignIns.PASSWORD),
                Failure.of(
                        "Dovecot submission: wrong password",
                        places -> places.ofReal(Service.DOVECOT_SUBMISSION, STARTTLS)
                                .withPassword("wrong"),
                        SIGN_IN,
                        "rejected",
                        VendorSignIns.PASSWORD),
                Failure.of(
                        "Postfix: a sign-in where none is offered",
                        places -> places.ofReal(Service.STARTTLS_ONLY, STARTTLS),
                        SIGN_IN,
                        "not-offered",
                        "(not|no) (\\w+ ){0,2}(support|advertis|offer|announce)\\w*|not enabled|does not ask for that"),
                Failure.of(
                        "Postfix: a password, and no encryption",
                        places -> places.ofReal(Service.SUBMISSION, NONE),
                        SIGN_IN,
                        "in-clear",
                        "in clear|without encryption|not encrypted|could read it|STARTTLS first"));
    }

    private static List<Failure> refusals() {
        return List.of(
                Failure.of(
                        "Postfix: From belongs to another account",
                        places -> places.ofReal(Service.SUBMISSION, STARTTLS).from(Account.SIGNER.address()),
                        RECIPIENT,
                        "not-owned",
                        "not owned by|send as"),
                Failure.of(
                        "Postfix: nobody signed in, though From has an account",
                        places -> places.ofReal(Service.SUBMISSION, STARTTLS).withoutSignIn(),
                        RECIPIENT,
                        "sign-in-needed",
                        "not logged in|sign(ed)? in|authentication required"),
                Failure.of(
                        "Postfix: unknown recipient",
                        places -> places.ofReal(Service.SUBMISSION, STARTTLS).to("nobody@real.example"),
                        RECIPIENT,
                        "unknown",
                        UNKNOWN),
                Failure.of(
                        "Postfix: relaying without a sign-in",
                        places -> places.ofReal(Service.RELAY, NONE)
                                .withoutSignIn()
                                .to("someone@elsewhere.example"),
                        RECIPIENT,
                        "relay-denied",
                        RELAY),
                Failure.of(
                        "Postfix: our address is rejected in the greeting",
                        places -> places.ofReal(Service.BLOCKED, STARTTLS),
                        GREETING,
                        "client-refused",
                        "client host|our address"),
                Failure.of(
                        "Postfix: the message is too big",
                        places -> places.ofReal(Service.TINY, STARTTLS),
                        MESSAGE,
                        "too-big",
                        BIG));
    }

    private static List<Failure> encryption() {
        return List.of(
                Failure.of(
                        "Postfix: unknown certificate authority, STARTTLS",
                        places -> places.ofReal(Service.SUBMISSION, STARTTLS).withoutAuthority(),
                        ENCRYPT,
                        "unknown-issuer",
                        AUTHORITY),
                Failure.of(
                        "Postfix: unknown certificate authority, TLS on connect",
                        places -> places.ofReal(Service.SUBMISSIONS, TLS).withoutAuthority(),
                        ENCRYPT,
                        "unknown-issuer",
                        AUTHORITY),
                Failure.of(
                        "Postfix: no STARTTLS",
                        places -> places.ofReal(Service.RELAY, STARTTLS),
                        ENCRYPT,
                        "not-offered",
                        "(not|no) (\\w+ ){0,2}(support|advertis|offer|announce)\\w*"),
                Failure.of(
                        "Postfix: TLS on connect set on a STARTTLS port",
                        places -> places.ofReal(Service.SUBMISSION, TLS),
                        ENCRYPT,
                        "not-tls",
                        NOT_TLS),
                Failure.of(
                        "Postfix: STARTTLS set on a TLS port",
                        places -> places.ofReal(Service.SUBMISSIONS, STARTTLS),
                        GREETING,
                        "tls-on-connect",
                        WANTS_TLS));
    }

    private static List<Failure> mailboxes() {
        return List.of(
                Failure.of(
                        "Dovecot: the IMAP port",
                        places -> places.ofReal(Service.IMAP, STARTTLS),
                        GREETING,
                        "imap",
                        "\\bIMAP\\b|IMAP4|reading mail"),
                Failure.of(
                        "Dovecot: the IMAPS port",
                        places -> places.ofReal(Service.IMAPS, TLS),
                        GREETING,
                        "imap",
                        "\\bIMAP\\b|IMAP4|reading mail"),
                Failure.of(
                        "Dovecot: the POP3 port",
                        places -> places.ofReal(Service.POP3, STARTTLS),
                        GREETING,
                        "pop3",
                        "\\bPOP3?\\b|reading mail"),
                Failure.of(
                        "Dovecot: the POP3S port",
                        places -> places.ofReal(Service.POP3S, TLS),
                        GREETING,
                        "pop3",
                        "\\bPOP3?\\b|reading mail"));
    }
}
