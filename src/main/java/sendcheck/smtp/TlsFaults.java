package sendcheck.smtp;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;

/** Says why a TLS handshake failed, by what was received rather than by the JDK's wording where that is possible. */
final class TlsFaults {

    static final String HANDSHAKE = "the TLS handshake";

    private TlsFaults() {}

    /** @param firstBytes what the server sent since the handshake began */
    static Symptom symptom(
            IOException failed, CertificateWitness witness, byte[] firstBytes, String host, Instant now) {
        if (firstBytes.length > 0 && !FirstBytes.isTls(firstBytes)) {
            return foreign(firstBytes);
        }
        var objection = witness.objection();
        if (objection != null) {
            return new CertificateFaults(witness.chain(), host, now).symptom(objection);
        }
        return refused(failed, witness);
    }

    private static Symptom foreign(byte[] firstBytes) {
        String shown = Printable.start(firstBytes);
        Symptom.Protocol protocol =
                FirstBytes.isFtpGreeting(shown) ? Symptom.Protocol.FTP : FirstBytes.protocol(firstBytes);
        return protocol == Symptom.Protocol.UNKNOWN
                ? new Symptom.NotTls(shown)
                : new Symptom.WrongProtocol(protocol, shown);
    }

    private static Symptom refused(IOException failed, CertificateWitness witness) {
        String message = messages(failed);
        if (message.contains("protocol_version") || message.contains("protocol version")) {
            String detail = "The server does not speak TLS 1.2 or newer; older versions are not safe.";
            return rejected(TlsFault.PROTOCOL_VERSION, detail, witness);
        }
        if (message.contains("handshake_failure") || message.contains("insufficient_security")) {
            return rejected(TlsFault.CIPHER, "The server and Sendcheck have no cipher in common.", witness);
        }
        return hangsUp(failed)
                ? new Symptom.ConnectionClosed(HANDSHAKE, Disconnection.isReset(failed))
                : rejected(TlsFault.OTHER, "The handshake failed: " + failed.getMessage(), witness);
    }

    private static Symptom rejected(TlsFault fault, String detail, CertificateWitness witness) {
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
