package sendcheck.secretlink;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sendcheck.settings.Secret;

/** Finds the certificate and its key in uploaded files, whichever of the usual forms they have, and checks them. */
final class CertificateFiles {

    private static final int LEAST_BITS = 2_048;

    private CertificateFiles() {}

    sealed interface Result {}

    /** @param pem as {@link sendcheck.settings.ClientCertificate} reads it */
    record Usable(Secret pem, CertificateFacts facts) implements Result {}

    /** @param why whole sentences: what is wrong and what to do */
    record Unusable(String why) implements Result {}

    static Result read(Typed.Files files, Instant now) {
        if (files.contents().isEmpty()) {
            return new Unusable("Choose the file that holds the certificate and its key.");
        }
        try {
            KeyMaterial found = new KeyMaterial();
            for (byte[] content : files.contents()) {
                found.add(content, files.passphrase());
            }
            return pair(found, now);
        } catch (KeyMaterial.Unreadable unreadable) {
            return new Unusable(unreadable.words());
        }
    }

    private static Result pair(KeyMaterial found, Instant now) {
        if (found.keys().isEmpty()) {
            return new Unusable(
                    "The private key is missing. Choose a PFX file that was exported with its private key, or"
                            + " the certificate and the key file together.");
        }
        if (found.certificates().isEmpty()) {
            return new Unusable("The certificate is missing. Choose the certificate and the key file together.");
        }
        List<RSAPrivateKey> rsa = found.keys().stream()
                .filter(RSAPrivateKey.class::isInstance)
                .map(RSAPrivateKey.class::cast)
                .toList();
        if (rsa.isEmpty()) {
            return new Unusable("This is no RSA key, and Microsoft Entra takes no other. Make a certificate with an RSA"
                    + " key of 2048 bits or more.");
        }
        for (RSAPrivateKey key : rsa) {
            Optional<X509Certificate> own = found.certificates().stream()
                    .filter(certificate -> belongs(certificate, key))
                    .findFirst();
            if (own.isPresent()) {
                return checked(key, own.get(), now);
            }
        }
        return new Unusable(
                "The private key does not belong to the certificate. Choose the two that were made together.");
    }

    private static boolean belongs(X509Certificate certificate, RSAPrivateKey key) {
        return certificate.getPublicKey() instanceof RSAPublicKey open
                && open.getModulus().equals(key.getModulus());
    }

    private static Result checked(RSAPrivateKey key, X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        if (key.getModulus().bitLength() < LEAST_BITS) {
            return new Unusable(
                    "The key has fewer than 2048 bits, which Microsoft Entra does not take. Make a new one.");
        }
        if (end.isBefore(now)) {
            return new Unusable("The certificate expired on " + day(end)
                    + ". Make a new one, enter it at the application" + " in Microsoft Entra, and choose it here.");
        }
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            return new Unusable("The certificate is valid from "
                    + day(certificate.getNotBefore().toInstant())
                    + " on, so nothing can sign in with it today. Choose one that is valid now.");
        }
        try {
            return new Usable(
                    new Secret(pem("PRIVATE KEY", key.getEncoded()) + pem("CERTIFICATE", certificate.getEncoded())),
                    new CertificateFacts(
                            certificate.getSubjectX500Principal().getName(),
                            HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded())),
                            day(end)));
        } catch (GeneralSecurityException unreadable) {
            return new Unusable(KeyMaterial.NEITHER);
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static String pem(String label, byte[] octets) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(octets);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
