package sendcheck.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Which certificate authorities are trusted: those of the Java runtime and those of a mail server's settings,
 * read once each. */
final class Trust {

    private static final int MOST_KEPT = 64;

    private final X509ExtendedTrustManager runtime;
    private final Map<String, X509ExtendedTrustManager> further = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, X509ExtendedTrustManager> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private Trust(X509ExtendedTrustManager runtime) {
        this.runtime = runtime;
    }

    static Trust ofTheRuntime() {
        try {
            return new Trust(of(null));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The trust store of this Java runtime is unusable", failed);
        }
    }

    /** @param pem further authorities; already found readable */
    X509ExtendedTrustManager with(@Nullable String pem) {
        if (pem == null) {
            return runtime;
        }
        synchronized (further) {
            return further.computeIfAbsent(pem, this::manager);
        }
    }

    private X509ExtendedTrustManager manager(String pem) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate authority : runtime.getAcceptedIssuers()) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            var authorities = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            for (Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
            return of(store);
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalArgumentException("the extra CA certificates cannot be read", failed);
        }
    }

    private static X509ExtendedTrustManager of(@Nullable KeyStore store) throws GeneralSecurityException {
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
