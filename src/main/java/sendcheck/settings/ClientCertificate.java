package sendcheck.settings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client certificate with its private key, read from PEM (RFC 7468); RSA only, as Microsoft Entra ID takes no other. */
public sealed interface ClientCertificate {

    /** Both are there. */
    record Pair(PrivateKey key, X509Certificate certificate) implements ClientCertificate {
        @Override
        public String toString() {
            return "Pair[" + certificate.getSubjectX500Principal() + "]";
        }
    }

    /** @param why a whole sentence that says what to enter instead; nothing of the text is in it */
    record Unusable(String why) implements ClientCertificate {}

    Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    Pattern CERTIFICATE = Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");

    /** @param pem one private key (PKCS #8, not encrypted) and its certificate, in any order */
    static ClientCertificate read(Secret pem) {
        String text = pem.reveal();
        if (text.contains("ENCRYPTED")) {
            return new Unusable("The key of the client certificate is encrypted. Enter it without a passphrase.");
        }
        Matcher key = KEY.matcher(text);
        Matcher certificate = CERTIFICATE.matcher(text);
        if (!key.find() || !certificate.find()) {
            return new Unusable("The client certificate is not complete. Enter certificate and private key as PEM,"
                    + " the key between -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----.");
        }
        return read(key.group(1), certificate.group());
    }

    /** The last day (UTC) of the certificate; empty when it is not usable. */
    static Optional<LocalDate> lastDay(Secret pem) {
        return read(pem) instanceof Pair(PrivateKey key, X509Certificate certificate)
                ? Optional.of(LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC))
                : Optional.empty();
    }

    private static ClientCertificate read(String key, String certificate) {
        try {
            byte[] octets = Base64.getMimeDecoder().decode(key);
            PrivateKey read = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(octets));
            X509Certificate x509 = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
            return belongTogether(read, x509)
                    ? new Pair(read, x509)
                    : new Unusable("The private key does not belong to the client certificate. Enter the pair.");
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return new Unusable(
                    "The client certificate or its key is not readable. Enter an RSA certificate with its key as PEM.");
        }
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        return key instanceof java.security.interfaces.RSAPrivateKey rsa
                && certificate.getPublicKey() instanceof RSAPublicKey open
                && rsa.getModulus().equals(open.getModulus());
    }
}
