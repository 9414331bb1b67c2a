package sendcheck.smtp;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;

/** Says why a TLS handshake failed, by what was received rather than by the JDK's wording where that is possible. */
final class TlsFaults {

    static final String HANDSHAKE = "the TLS handshake";

    /** The JDK's word for an alert that the other side sent (RFC 8446 section 6.2). */
    private static final String ALERT = "received fatal alert";

    /** What servers send when they do not get the certificate that they asked for, by TLS 1.2 or 1.3. */
    private static final List<String> OF_OUR_CERTIFICATE = List.of(
            "handshake_failure",
            "bad_certificate",
            "no_certificate",
            "certificate_unknown",
            "certificate_required",
            "unknown_ca",
            "access_denied");

    private final CertificateWitness witness;
    private final CertificateRequest request;

    TlsFaults(CertificateWitness witness, CertificateRequest request) {
        this.witness = witness;
        this.request = request;
    }

    /** @param firstBytes what the server sent since the handshake began */
    Symptom symptom(IOException failed, byte[] firstBytes, String host, Instant now) {
        if (firstBytes.length > 0 && !FirstBytes.isTls(firstBytes)) {
            return foreign(firstBytes);
        }
        var objection = witness.objection();
        if (objection != null) {
            return new CertificateFaults(witness.chain(), host, now).symptom(objection);
        }
        return refused(failed);
    }

    /**
     * In TLS 1.3 our side of the handshake ends before the server has judged it, so that its refusal comes in place of what it
     * would say first; empty when the failure is none.
     */
    Optional<Symptom> afterHandshake(IOException failed) {
        return messages(failed).contains(ALERT) ? Optional.of(refused(failed)) : Optional.empty();
    }

    private static Symptom foreign(byte[] firstBytes) {
        String shown = Printable.start(firstBytes);
        Symptom.Protocol protocol =
                FirstBytes.isFtpGreeting(shown) ? Symptom.Protocol.FTP : FirstBytes.protocol(firstBytes);
        return protocol == Symptom.Protocol.UNKNOWN
                ? new Symptom.NotTls(shown)
                : new Symptom.WrongProtocol(protocol, shown);
    }

    private Symptom refused(IOException failed) {
        String message = messages(failed);
        if (wantsCertificate(message)) {
            String detail = "It asked for a client certificate, and broke off when none was given.";
            return rejected(TlsFault.CLIENT_CERTIFICATE, detail);
        }
        if (message.contains("protocol_version") || message.contains("protocol version")) {
            String detail = "The server does not speak TLS 1.2 or newer; older versions are not safe.";
            return rejected(TlsFault.PROTOCOL_VERSION, detail);
        }
        if (message.contains("handshake_failure") || message.contains("insufficient_security")) {
            return rejected(TlsFault.CIPHER, "The server and Sendcheck have no cipher in common.");
        }
        return hangsUp(failed)
                ? new Symptom.ConnectionClosed(HANDSHAKE, Disconnection.isReset(failed))
                : rejected(TlsFault.OTHER, "The handshake failed: " + failed.getMessage());
    }

    private boolean wantsCertificate(String message) {
        return message.contains("certificate_required")
                || (request.isSeen()
                        && (!message.contains(ALERT)
                                || OF_OUR_CERTIFICATE.stream().anyMatch(message::contains)));
    }

    private Symptom rejected(TlsFault fault, String detail) {
        List<String> names = witness.chain().isEmpty()
                ? List.of()
                : new PeerCertificate(witness.chain().get(0)).names();
        return new Symptom.TlsRejected(fault, Printable.of(detail), names);
    }

    private static boolean hangsUp(IOException failed) {
        return !(failed instanceof SSLException)
                || Disconnection.isReset(failed)
                || messages(failed).contains("terminated the handshake");
    }

    private static String messages(Throwable failed) {
        StringBuilder all = new StringBuilder();
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            all.append(Objects.requireNonNullElse(cause.getMessage(), "")).append('\n');
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }
}
