package sendcheck.smtp;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Symptom.TlsFault;
import sendcheck.diagnosis.Symptom.TlsRejected;

/**
 * Says why certificates were refused.
 *
 * @param chain the server's certificate first, not empty
 * @param host the name that was configured
 */
record CertificateFaults(List<X509Certificate> chain, String host, Instant now) {

    TlsRejected symptom(Throwable objection) {
        PeerCertificate leaf = new PeerCertificate(chain.get(0));
        TlsFault fault = fault(leaf, objection);
        return new TlsRejected(fault, Printable.of(detail(fault, leaf, objection)), leaf.names());
    }

    private String detail(TlsFault fault, PeerCertificate leaf, Throwable objection) {
        String certificate = "The certificate of " + leaf.subject();
        return switch (fault) {
            case EXPIRED -> expired();
            case NOT_YET_VALID -> certificate + " is valid only from " + leaf.validFrom() + ".";
            case NAME_MISMATCH ->
                "The certificate is for " + String.join(", ", leaf.names()) + ", not for " + host + ".";
            case SELF_SIGNED -> certificate + " is signed by itself, not by an authority." + age(leaf);
            case UNKNOWN_ISSUER ->
                certificate + " was issued by " + issuer().issuer() + ", which is not trusted." + age(leaf);
            case INCOMPLETE_CHAIN ->
                "The certificate of " + issuer().issuer() + ", which issued that of " + issuer().subject()
                        + ", was not sent." + age(leaf);
            case WEAK_CERTIFICATE ->
                weakest().flatMap(PeerCertificate::weakness).orElse("its key or signature is not accepted any more");
            case PROTOCOL_VERSION, CIPHER, CLIENT_CERTIFICATE, OTHER ->
                "The certificate was not accepted: " + objection.getMessage();
        };
    }

    private TlsFault fault(PeerCertificate leaf, Throwable objection) {
        for (@Nullable Throwable cause = objection; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return TlsFault.EXPIRED;
            }
            if (cause instanceof CertificateNotYetValidException) {
                return TlsFault.NOT_YET_VALID;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("lgorithm constraints")) {
                return TlsFault.WEAK_CERTIFICATE;
            }
            if (message.startsWith("No name matching") || message.startsWith("No subject alternative")) {
                return TlsFault.NAME_MISMATCH;
            }
            if (message.contains("unable to find valid certification path")) {
                return withoutPath(leaf);
            }
        }
        return TlsFault.OTHER;
    }

    /** A chain ends with an authority's own certificate, or with one that the authority issued. */
    private TlsFault withoutPath(PeerCertificate leaf) {
        if (leaf.isSelfSigned()) {
            return TlsFault.SELF_SIGNED;
        }
        return !issuer().isSelfSigned() && issuer().namesWhereItsIssuerIs()
                ? TlsFault.INCOMPLETE_CHAIN
                : TlsFault.UNKNOWN_ISSUER;
    }

    private Optional<PeerCertificate> weakest() {
        return chain.stream()
                .map(PeerCertificate::new)
                .filter(certificate -> certificate.weakness().isPresent())
                .findFirst();
    }

    /** The certificate that has expired need not be the server's own. */
    private String expired() {
        PeerCertificate old = chain.stream()
                .map(PeerCertificate::new)
                .filter(certificate -> certificate.isExpired(now))
                .findFirst()
                .orElse(new PeerCertificate(chain.get(0)));
        return "The certificate of " + old.subject() + " expired on " + old.validUntil() + ".";
    }

    /** The last certificate that the server sent, whose issuer had to be known. */
    private PeerCertificate issuer() {
        return new PeerCertificate(chain.get(chain.size() - 1));
    }

    private String age(PeerCertificate leaf) {
        if (leaf.isExpired(now)) {
            return " It also expired on " + leaf.validUntil() + ".";
        }
        return leaf.isNotYetValid(now) ? " It is also valid only from " + leaf.validFrom() + "." : "";
    }
}
