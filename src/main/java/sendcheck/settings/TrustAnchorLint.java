package sendcheck.settings;

import static sendcheck.settings.Problem.Field.TRUST_ANCHORS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.jspecify.annotations.Nullable;

/** The extra CA certificates: PEM (RFC 7468), certificates only. */
final class TrustAnchorLint {

    private TrustAnchorLint() {}

    static void check(@Nullable String pem, ProblemList problems) {
        if (pem == null) {
            return;
        }
        if (pem.contains("PRIVATE KEY-----")) {
            problems.error(TRUST_ANCHORS, "The extra CA certificates contain a private key. Enter certificates only.");
        } else if (!holdsCertificates(pem)) {
            problems.error(
                    TRUST_ANCHORS,
                    "The extra CA certificates are not readable. Enter them as PEM,"
                            + " each from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.");
        }
    }

    private static boolean holdsCertificates(String pem) {
        if (!pem.contains("-----BEGIN CERTIFICATE-----")) {
            return false;
        }
        try {
            byte[] octets = pem.getBytes(StandardCharsets.US_ASCII);
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(octets))
                    .isEmpty();
        } catch (CertificateException unreadable) {
            return false;
        }
    }
}
