package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Symptom.TlsFault;

/** What programs say of a connection that failed, in the words of Java, .NET, Python, PHP, Node.js, OpenSSL and the system. */
final class Exceptions {

    /** What a program waits for that does not say it. */
    static final String SOME_STEP = Awaited.replyTo("our command");

    private static final Duration UNKNOWN = Duration.ZERO;

    private static final List<Form> FORMS = List.of(
            form("\\(auth failed, [0-9]{1,4} attempts", Stage.SIGN_IN, signInRejected()),
            form(
                    "authenticationfailedexception: (\\[eof]|exception reading response)",
                    Stage.SIGN_IN,
                    new Symptom.ConnectionClosed(Awaited.replyTo("AUTH"), false)),
            form("greeting never received", Stage.GREETING, new Symptom.TimedOut("the greeting", UNKNOWN, 0)),
            form("250[- ]x{6,}a?\\b|220 \\*{8}", Stage.HELLO, new Symptom.KeywordsMasked("XXXXXXXA", List.of())),
            form("\\bunencrypted connection\\b", Stage.SIGN_IN, new Symptom.SignInInClear(true)),
            form("bad greeting.{0,200}response: 554", Stage.GREETING, greeting(554)),
            form("bad greeting.{0,200}response: 421", Stage.GREETING, greeting(421)),
            form("\\* ok\\b|imap4rev1", Stage.GREETING, new Symptom.WrongProtocol(Protocol.IMAP, "")),
            form("\\+ok\\b", Stage.GREETING, new Symptom.WrongProtocol(Protocol.POP3, "")),
            form(
                    "\\A(?![\\s\\S]{0,4000}?(?:graph\\.microsoft|\"errors?\"\\s?:|\\bapi\\.[a-z]))[\\s\\S]{0,8000}?http/1\\.[01] [0-9]{3}",
                    Stage.GREETING, new Symptom.WrongProtocol(Protocol.HTTP, "")),
            form("ssh-2\\.0", Stage.GREETING, new Symptom.WrongProtocol(Protocol.SSH, "")),
            form(
                    "no subject alternative|hostname.{0,80}(does not|doesn't) match|name ?mismatch|not valid for|altname"
                            + "|did not match expected cn|certificate is valid for .{1,200}, not ",
                    Stage.ENCRYPT,
                    fault(TlsFault.NAME_MISMATCH)),
            form(
                    "cert(ificate)?\\b.{0,30}expired|cert_has_expired|certificateexpired|notafter",
                    Stage.ENCRYPT,
                    fault(TlsFault.EXPIRED)),
            form(
                    "(?m)^(?!.{0,2000}token).{0,2000}not yet valid|certificatenotyetvalid|notbefore",
                    Stage.ENCRYPT,
                    fault(TlsFault.NOT_YET_VALID)),
            vague(
                    "certificate presented by the server is not trusted by the system for one or more",
                    Stage.ENCRYPT,
                    fault(TlsFault.UNKNOWN_ISSUER)),
            vague(
                    "received fatal alert: (unknown_ca|bad_certificate|certificate_unknown)",
                    Stage.ENCRYPT,
                    fault(TlsFault.CLIENT_CERTIFICATE)),
            form("self[-_ ]signed", Stage.ENCRYPT, fault(TlsFault.SELF_SIGNED)),
            form("certificate[_ ]required\\b", Stage.ENCRYPT, fault(TlsFault.CLIENT_CERTIFICATE)),
            form(
                    "pkix path|valid certification path|local issuer certificate|certificate verify failed"
                            + "|remote certificate is invalid|server certificate not (trusted|verified)|unknown[_ ]ca\\b|unable to verify the first certificate"
                            + "|certificate signed by unknown authority|unable_to_(verify_leaf|get_issuer)|chainerrors",
                    Stage.ENCRYPT,
                    fault(TlsFault.UNKNOWN_ISSUER)),
            form(
                    "no appropriate protocol|protocol_version|unsupported protocol|alert protocol version"
                            + "|no protocols available|common algorithm|protocol version not supported|gemeinsamen algorithmus",
                    Stage.ENCRYPT,
                    fault(TlsFault.PROTOCOL_VERSION)),
            form(
                    "handshake_failure|alert handshake failure|could not generate dh keypair|no cipher suites|no shared cipher|dh key too small"
                            + "|algorithm constraints",
                    Stage.ENCRYPT,
                    fault(TlsFault.CIPHER)),
            form(
                    "unrecognized ssl message|wrong version number|ssl23_get_server_hello|not an ssl|plaintext connection"
                            + "|typically reserved for plain-text connections|record overflow|does not look like a tls handshake|unexpected packet format",
                    Stage.ENCRYPT,
                    new Symptom.NotTls("")),
            form(
                    "during (ssl |tls )?handshake|ssleoferror|eof occurred in violation of protocol|terminated the handshake|before secure tls connection was established"
                            + "|0 bytes from the transport stream|party has closed the transport stream",
                    Stage.ENCRYPT,
                    new Symptom.ConnectionClosed(SOME_STEP, false)),
            form(
                    "server does not support secure connections|starttls is required|didn't find starttls|does not support starttls|starttls.{0,30}not supported|starttls.{0,20}not advertised",
                    Stage.ENCRYPT,
                    new Symptom.StartTlsNotOffered(List.of())),
            form(
                    "no authentication mechanism|250[- ]{1,2}auth (gssapi|ntlm)( (gssapi|ntlm))*\\s*($|\\()|auth.{0,40}not supported by server|no suitable authentication method"
                            + "|auth extension not supported|does not support authentication",
                    Stage.SIGN_IN,
                    new Symptom.NoCommonMechanism(List.of())),
            form(
                    "auth (was|is) (never|not) sent|without (sending )?auth\\b|auth (was )?skipped",
                    Stage.SIGN_IN,
                    new Symptom.SignInNotOffered(List.of())),
            form(
                    "temporary failure in name resolution|eai_again|try_again|servfail",
                    Stage.RESOLVE,
                    new Symptom.NameServiceFailed("", "")),
            form(
                    "unknownhostexception|name or service not known|nodename nor servname|no such host|enotfound|getaddrinfo"
                            + "|nxdomain|could not resolve|couldn't resolve|host not found|unknown (smtp )?host"
                            + "|name could not be resolved",
                    Stage.RESOLVE,
                    new Symptom.NameNotFound("")),
            form(
                    "connection refused|econnrefused|actively refused|aktywnie go odmawia|연결을 거부했으므로|port [0-9]{1,5} refused",
                    Stage.CONNECT,
                    new Symptom.ConnectionRefused("", 0)),
            form(
                    "no route to host|network is unreachable|ehostunreach|enetunreach|host is unreachable",
                    Stage.CONNECT,
                    new Symptom.Unreachable("", "")),
            form(
                    "connect(ion)? timed ?out|connect timeout|timeout on port|etimedout|timed out connecting|did not properly respond"
                            + "|opentimeout|i/o timeout",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", UNKNOWN, 0)),
            form(
                    "read timed out|readtimeout|timeout waiting for response|timed out",
                    Stage.GREETING,
                    new Symptom.TimedOut("the greeting", UNKNOWN, 0)),
            form(
                    "connection reset|econnreset|broken pipe|forcibly closed",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(SOME_STEP, true)),
            form(
                    "eofexception|\\beoferror|send failed: eof|unexpected eof|connection unexpectedly closed|connection closed|lost connection|\\[eof\\]"
                            + "|unexpected socket close",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(SOME_STEP, false)),
            form(
                    "could not convert socket to tls",
                    Stage.ENCRYPT,
                    new Symptom.TlsRejected(
                            TlsFault.OTHER, "the program could not begin TLS after STARTTLS", List.of())),
            vague(
                    "cannot start tls: handshake|tls handshake failed",
                    Stage.ENCRYPT,
                    new Symptom.TlsRejected(TlsFault.OTHER, "the program does not say why", List.of())),
            form(
                    "could not authenticate|login denied|unable to authenticate to (the )?(outgoing|smtp) server",
                    Stage.SIGN_IN,
                    signInRejected()),
            vague(
                    "could not connect to smtp host|smtp connect\\(\\) failed|failed to connect to server"
                            + "|unable to connect to the remote server|couldn't connect to host|connection could not be established",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", UNKNOWN, 0)));

    private Exceptions() {}

    /**
     * What the text shows, and the stage that it usually shows it at.
     *
     * @param vague it tells only that something failed there, not how
     */
    record Form(Pattern words, Stage stage, Symptom symptom, boolean vague) {}

    static Optional<Form> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                        OutlookErrors.FORMS,
                        BounceWords.FORMS,
                        PostfixLog.FORMS,
                        FORMS,
                        TranslatedExceptions.FORMS,
                        MoreTranslatedExceptions.FORMS,
                        WindowsErrors.FORMS)
                .flatMap(List::stream)
                .filter(form -> form.words().matcher(lower).find())
                .findFirst();
    }

    static Form form(String words, Stage stage, Symptom symptom) {
        return new Form(Pattern.compile(words), stage, symptom, false);
    }

    static Form vague(String words, Stage stage, Symptom symptom) {
        return new Form(Pattern.compile(words), stage, symptom, true);
    }

    static Symptom signInRejected() {
        return new Symptom.Refused(new Reply("AUTH", 535, "5.7.8", List.of("authentication failed")));
    }

    private static Symptom greeting(int code) {
        return new Symptom.Refused(new Reply("(greeting)", code, null, List.of()));
    }

    private static Symptom fault(TlsFault fault) {
        return new Symptom.TlsRejected(fault, "", List.of());
    }
}
