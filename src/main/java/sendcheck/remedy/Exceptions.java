package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Symptom.TlsFault;

/** What programs say of a connection that failed, in the words of Java, .NET, Python, PHP, Node.js, OpenSSL and the system. */
final class Exceptions {

    private static final Duration UNKNOWN = Duration.ZERO;

    private static final List<Form> FORMS = List.of(
            form("bad greeting.{0,200}response: 554", Stage.GREETING, greeting(554)),
            form("bad greeting.{0,200}response: 421", Stage.GREETING, greeting(421)),
            form("\\* ok\\b|imap4rev1", Stage.GREETING, new Symptom.WrongProtocol(Protocol.IMAP, "")),
            form("\\+ok\\b", Stage.GREETING, new Symptom.WrongProtocol(Protocol.POP3, "")),
            form("http/1\\.[01] [0-9]{3}", Stage.GREETING, new Symptom.WrongProtocol(Protocol.HTTP, "")),
            form("ssh-2\\.0", Stage.GREETING, new Symptom.WrongProtocol(Protocol.SSH, "")),
            form(
                    "no subject alternative|hostname.{0,80}(does not|doesn't) match|name mismatch|not valid for|altname",
                    Stage.ENCRYPT,
                    fault(TlsFault.NAME_MISMATCH)),
            form("certificate.{0,30}expired|certificateexpired|notafter", Stage.ENCRYPT, fault(TlsFault.EXPIRED)),
            form("not yet valid|certificatenotyetvalid|notbefore", Stage.ENCRYPT, fault(TlsFault.NOT_YET_VALID)),
            form("self[- ]signed", Stage.ENCRYPT, fault(TlsFault.SELF_SIGNED)),
            form(
                    "pkix path|valid certification path|local issuer certificate|certificate verify failed"
                            + "|remote certificate is invalid|unknown_ca|unable to verify the first certificate",
                    Stage.ENCRYPT,
                    fault(TlsFault.UNKNOWN_ISSUER)),
            form(
                    "no appropriate protocol|protocol_version|unsupported protocol|tlsv1 alert|no protocols available",
                    Stage.ENCRYPT,
                    fault(TlsFault.PROTOCOL_VERSION)),
            form("handshake_failure|no cipher suites|no shared cipher", Stage.ENCRYPT, fault(TlsFault.CIPHER)),
            form(
                    "unrecognized ssl message|wrong version number|ssl23_get_server_hello|not an ssl|plaintext connection"
                            + "|record overflow|could not convert socket to tls",
                    Stage.ENCRYPT,
                    new Symptom.NotTls("")),
            form(
                    "starttls is required|does not support starttls|starttls.{0,30}not supported|starttls.{0,20}not advertised",
                    Stage.ENCRYPT,
                    new Symptom.StartTlsNotOffered(List.of())),
            form(
                    "no authentication mechanism|250[- ]auth (gssapi|ntlm)( (gssapi|ntlm))*\\s*($|\\()|auth.{0,40}not supported by server|no suitable authentication method"
                            + "|auth extension not supported|does not support authentication",
                    Stage.SIGN_IN,
                    new Symptom.NoCommonMechanism(List.of())),
            form(
                    "auth (was|is) (never|not) sent|without (sending )?auth\\b|auth (was )?skipped",
                    Stage.SIGN_IN,
                    new Symptom.SignInNotOffered(List.of())),
            form(
                    "unknownhostexception|name or service not known|nodename nor servname|no such host|enotfound|getaddrinfo"
                            + "|nxdomain|could not resolve|couldn't resolve|host not found|unknown (smtp )?host",
                    Stage.RESOLVE,
                    new Symptom.NameNotFound("")),
            form(
                    "temporary failure in name resolution|eai_again|servfail",
                    Stage.RESOLVE,
                    new Symptom.NameServiceFailed("", "")),
            form(
                    "connection refused|econnrefused|actively refused|port [0-9]{1,5} refused",
                    Stage.CONNECT,
                    new Symptom.ConnectionRefused("", 0)),
            form(
                    "no route to host|network is unreachable|ehostunreach|enetunreach|host is unreachable",
                    Stage.CONNECT,
                    new Symptom.Unreachable("", "")),
            form(
                    "connect(ion)? timed ?out|connect timeout|timeout on port|etimedout|timed out connecting|did not properly respond",
                    Stage.CONNECT,
                    new Symptom.TimedOut("the connection", UNKNOWN, 0)),
            form(
                    "read timed out|timeout waiting for response|greeting never received|timed out",
                    Stage.GREETING,
                    new Symptom.TimedOut("the greeting", UNKNOWN, 0)),
            form(
                    "connection reset|econnreset|broken pipe|forcibly closed",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(Awaited.replyTo("our command"), true)),
            form(
                    "eofexception|unexpected eof|connection unexpectedly closed|connection closed|lost connection|\\[eof\\]",
                    Stage.GREETING,
                    new Symptom.ConnectionClosed(Awaited.replyTo("our command"), false)));

    private Exceptions() {}

    /** What the text shows, and the stage that it usually shows it at. */
    record Form(Pattern words, Stage stage, Symptom symptom) {}

    static Optional<Form> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FORMS.stream().filter(form -> form.words().matcher(lower).find()).findFirst();
    }

    private static Form form(String words, Stage stage, Symptom symptom) {
        return new Form(Pattern.compile(words), stage, symptom);
    }

    private static Symptom greeting(int code) {
        return new Symptom.Refused(new Reply("(greeting)", code, null, List.of()));
    }

    private static Symptom fault(TlsFault fault) {
        return new Symptom.TlsRejected(fault, "", List.of());
    }
}
