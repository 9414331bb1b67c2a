package sendcheck.secretlink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The keys and certificates of files in the forms PFX (PKCS #12), PEM and DER. */
final class KeyMaterial {

    static final String NEITHER =
            "This is no certificate that can be read. Choose a PFX file (.pfx, .p12), or PEM files"
                    + " (.pem, .crt, .key) with the certificate and its private key.";
    private static final String WANTS_PASSPHRASE =
            "The file is protected by a passphrase. Choose it again and type the passphrase as well.";
    private static final String WRONG_PASSPHRASE =
            "This passphrase does not open the file. Choose the file again and type the passphrase that was set when the"
                    + " file was made; upper and lower case matter.";

    private final List<PrivateKey> keys = new ArrayList<>();
    private final List<X509Certificate> certificates = new ArrayList<>();

    /** A file cannot be used, and why. */
    static final class Unreadable extends Exception {
        private final String words;

        Unreadable(String words) {
            super(words);
            this.words = words;
        }

        static Unreadable passphrase(String passphrase) {
            return new Unreadable(passphrase.isEmpty() ? WANTS_PASSPHRASE : WRONG_PASSPHRASE);
        }

        /** Whole sentences for people. */
        String words() {
            return words;
        }
    }

    List<PrivateKey> keys() {
        return Collections.unmodifiableList(keys);
    }

    List<X509Certificate> certificates() {
        return Collections.unmodifiableList(certificates);
    }

    /** @throws Unreadable when it is none of the known forms, or the passphrase is not its own */
    void add(byte[] file, String passphrase) throws Unreadable {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            PemBlocks.add(text, passphrase, keys, certificates);
        } else if (!isPfx(file, passphrase)) {
            certificates.add(certificate(file));
        }
    }

    private boolean isPfx(byte[] file, String passphrase) throws Unreadable {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), passphrase.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                add(store, alias, passphrase);
            }
            return true;
        } catch (IOException unreadable) {
            if (unreadable.getCause() instanceof UnrecoverableKeyException) {
                throw Unreadable.passphrase(passphrase);
            }
            return false;
        } catch (UnrecoverableKeyException wrong) {
            throw Unreadable.passphrase(passphrase);
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            throw new Unreadable(NEITHER);
        }
    }

    private void add(KeyStore store, String alias, String passphrase) throws GeneralSecurityException {
        Key key = store.getKey(alias, passphrase.toCharArray());
        if (key instanceof PrivateKey own) {
            keys.add(own);
        }
        Certificate[] chain = store.getCertificateChain(alias);
        Certificate[] found = chain == null ? new Certificate[] {store.getCertificate(alias)} : chain;
        for (Certificate certificate : found) {
            if (certificate instanceof X509Certificate x509) {
                certificates.add(x509);
            }
        }
    }

    /** @throws Unreadable when it is none */
    static X509Certificate certificate(byte[] der) throws Unreadable {
        try {
            if (CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                    instanceof X509Certificate x509) {
                return x509;
            }
        } catch (CertificateException unreadable) {
            // said below
        }
        throw new Unreadable(NEITHER);
    }
}
