package catalogue;

import static sendcheck.diagnosis.Stage.CONNECT;
import static sendcheck.diagnosis.Stage.ENCRYPT;
import static sendcheck.diagnosis.Stage.GREETING;
import static sendcheck.diagnosis.Stage.MESSAGE;
import static sendcheck.diagnosis.Stage.RECIPIENT;
import static sendcheck.diagnosis.Stage.SENDER;
import static sendcheck.diagnosis.Stage.SIGN_IN;

import java.util.List;
import java.util.stream.Stream;
import sendcheck.diagnosis.Stage;

/** The failing profiles of the sandbox that need no token. */
final class SandboxFailures {
    private SandboxFailures() {}

    static List<Failure> all() {
        return Stream.of(unreachable(), greetings(), encryption(), signIns(), refusals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> unreachable() {
        return List.of(
                of("refused", "Nothing listens on the port", CONNECT, "refused", "refuse[sd]"),
                silent(
                        "filtered",
                        "A firewall drops every packet",
                        CONNECT,
                        "timeout",
                        "firewall|blocked|dropped|filtered"));
    }

    private static List<Failure> greetings() {
        return List.of(
                of("imap", "An IMAP server, addressed as SMTP", GREETING, "imap", "\\bIMAP\\b|reading mail"),
                of("pop3", "A POP3 server, addressed as SMTP", GREETING, "pop3", "\\bPOP3?\\b|reading mail"),
                of("web", "A web server, addressed as SMTP", GREETING, "http", "\\bHTTP\\b|web server"),
                of(
                        "closes",
                        "The server hangs up without a word",
                        GREETING,
                        "closed",
                        "closed|hung up|ended|EOF|end of file"),
                of("resets", "The connection is reset at once", GREETING, "reset", "reset|closed|ended"),
                of(
                        "blocked",
                        "The server turns our address away with 554",
                        GREETING,
                        "refused",
                        "your address|client host|our address|allow list"),
                of("busy", "The server has too many connections: 421", GREETING, "too-many", "too many|busy"),
                silent(
                        "silent",
                        "The server never greets",
                        GREETING,
                        "timeout",
                        "speaks first|waiting for server response|reading response"),
                silent("drip", "The greeting comes one byte a second", GREETING, "slow", "slow|did not complete"));
    }

    private static List<Failure> encryption() {
        return List.of(
                of("no-starttls", "The server offers no STARTTLS", ENCRYPT, "not-offered", offersNo("STARTTLS")),
                of(
                        "starttls-broken",
                        "STARTTLS is refused with 454",
                        ENCRYPT,
                        "tls-broken",
                        "TLS.{0,20}not available|cannot set up encryption"),
                of("expired", "The certificate has expired", ENCRYPT, "expired", "expired|NotAfter"),
                of(
                        "other-name",
                        "The certificate is for another name",
                        ENCRYPT,
                        "name-mismatch",
                        "hostname|host name|another name|No subject alternative|name.{0,30}match"),
                of(
                        "self-signed",
                        "The certificate is self-signed",
                        ENCRYPT,
                        "self-signed",
                        "self.signed|certificate.{0,60} by itself"),
                of(
                        "incomplete-chain",
                        "The server leaves out the intermediate certificate",
                        ENCRYPT,
                        "incomplete-chain",
                        "intermediate|incomplete|unable to get (local )?issuer"),
                of("masked", "A firewall masks STARTTLS with XXXXXXXA", ENCRYPT, "masked", "firewall|XXXXXXXA"),
                of(
                        "in-clear",
                        "A password, and no encryption",
                        SIGN_IN,
                        "in-clear",
                        "in clear|without encryption|not encrypted|could read it"),
                of(
                        "tls-port",
                        "STARTTLS set, the port speaks TLS on connect",
                        GREETING,
                        "tls-on-connect",
                        RealFailures.WANTS_TLS),
                of(
                        "starttls-port",
                        "TLS on connect set, the port speaks STARTTLS",
                        ENCRYPT,
                        "not-tls",
                        RealFailures.NOT_TLS));
    }

    private static List<Failure> signIns() {
        return List.of(
                of(
                        "no-auth",
                        "The server offers no sign-in",
                        SIGN_IN,
                        "not-offered",
                        offersNo("auth(entication)?|sign-in")),
                of(
                        "ntlm-only",
                        "The server offers only NTLM and GSSAPI",
                        SIGN_IN,
                        "no-mechanism",
                        "NTLM|mechanism|other ways to sign in|no advertised types|unrecognized authentication type"),
                of(
                        "auth-later",
                        "The server cannot check passwords now: 454",
                        SIGN_IN,
                        "temporary",
                        "temporar|passing fault"),
                of(
                        "auth-disabled",
                        "SMTP sign-in is switched off for the tenant",
                        SIGN_IN,
                        "m365-smtp-auth-off-tenant",
                        VendorSignIns.OFF_FOR_THE_TENANT),
                of(
                        "app-password",
                        "The account needs an app password: 534",
                        SIGN_IN,
                        "app-password",
                        VendorSignIns.APP_PASSWORD),
                of(
                        "auth-drops",
                        "The connection drops at the sign-in",
                        SIGN_IN,
                        "closed",
                        "clos|ended|EOF|end of file|hung up"),
                sandbox(
                        "documents/email",
                        "The password was changed on the server: 535",
                        SIGN_IN,
                        "rejected",
                        VendorSignIns.PASSWORD));
    }

    private static List<Failure> refusals() {
        return List.of(
                sandbox(
                        "compliance/email",
                        "From is not the account's address, said at RCPT",
                        RECIPIENT,
                        "not-owned",
                        "not owned by|send as"),
                of(
                        "sender-refused",
                        "The sender cannot be verified: 550",
                        SENDER,
                        "verify-failed",
                        "sender verify|verification failed|valid sender|From address.{0,80}takes no mail"),
                of(
                        "unknown-recipient",
                        "The recipient is unknown: 550 5.1.1",
                        RECIPIENT,
                        "unknown",
                        RealFailures.UNKNOWN),
                of(
                        "relay-denied",
                        "Relaying is denied to a signed-in account",
                        RECIPIENT,
                        "relay-denied",
                        RealFailures.RELAY),
                of("spam", "The content filter takes the message for spam", MESSAGE, "filtered", "spam|content filter"),
                of("too-big", "The message is too big: 552", MESSAGE, "too-big", RealFailures.BIG),
                of(
                        "closes-after-data",
                        "The server hangs up after the message",
                        MESSAGE,
                        "closed",
                        "may have been sent|closed|EOF|end of file"));
    }

    /** Words of a server without something. */
    private static String offersNo(String what) {
        return "(not|no) (\\w+ ){0,2}(support|advertis|offer|announce|allow)\\w*|"
                + "(%s)\\W+not\\W+(support|offer)\\w*".formatted(what) + "|not enabled|does not ask for that";
    }

    private static Failure of(String profile, String words, Stage stage, String finding, String cause) {
        return sandbox("playground/" + profile, words, stage, finding, cause);
    }

    private static Failure silent(String profile, String words, Stage stage, String finding, String cause) {
        return Failure.of(
                words, places -> places.ofSandbox("playground/" + profile).impatient(), stage, finding, cause);
    }

    private static Failure sandbox(String name, String words, Stage stage, String finding, String cause) {
        return Failure.of(words, places -> places.ofSandbox(name), stage, finding, cause);
    }
}
