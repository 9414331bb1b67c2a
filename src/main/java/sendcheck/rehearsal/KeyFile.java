package sendcheck.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and the certificates of a stand-in, which protect nothing and are no secret.
 *
 * @param authority certificate of the authority that issued the server's, in PEM
 */
record KeyFile(SSLContext tls, String authority) {

    private static final char[] PASSWORD = "rehearsal".toCharArray();

    /** @param name of a file beside this class */
    static KeyFile read(String name) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Objects.requireNonNull(KeyFile.class.getResourceAsStream(name))) {
            keys.load(content, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        Certificate[] chain = keys.getCertificateChain("rehearsal");
        return new KeyFile(tls, pem(chain[chain.length - 1]));
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
