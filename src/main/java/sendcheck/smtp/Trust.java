package sendcheck.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificate authorities are trusted: those of the Java runtime, read once, and those of a mail server's settings. */
final class Trust {

    private final X509ExtendedTrustManager runtime;

    private Trust(X509ExtendedTrustManager runtime) {
        this.runtime = runtime;
    }

    static Trust ofTheRuntime() {
        try {
            return new Trust(manager(null));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The trust store of this Java runtime is unusable", failed);
        }
    }

    /** @param pem further authorities; already found readable */
    X509ExtendedTrustManager with(@Nullable String pem) {
        if (pem == null) {
            return runtime;
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate authority : runtime.getAcceptedIssuers()) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            var further = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            for (Certificate authority : further) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            return manager(store);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalArgumentException("the extra CA certificates cannot be read", failed);
        }
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("This Java runtime has no X.509 trust manager");
    }
}
