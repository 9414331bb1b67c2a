package sendcheck.secretlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate with its key, made with the JDK's own keytool, in the forms that people have such files in. */
public final class KeyFiles {

    public static final String PASSPHRASE = "open-sesame";
    private static final String ALIAS = "client";

    private final byte[] pfx;
    private final byte[] key;
    private final X509Certificate certificate;

    private KeyFiles(byte[] pfx, byte[] key, X509Certificate certificate) {
        this.pfx = pfx;
        this.key = key;
        this.certificate = certificate;
    }

    /** @param options of {@code keytool -genkeypair}, parted by spaces */
    public static KeyFiles make(Path folder, String name, String options)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-dname",
                "CN=" + name,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSPHRASE));
        command.addAll(List.of(options.split(" ", -1)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        KeyStore pair = KeyStore.getInstance(store.toFile(), PASSPHRASE.toCharArray());
        return new KeyFiles(
                Files.readAllBytes(store),
                pair.getKey(ALIAS, PASSPHRASE.toCharArray()).getEncoded(),
                (X509Certificate) pair.getCertificate(ALIAS));
    }

    /** Both, under {@link #PASSPHRASE}. */
    public byte[] pfx() {
        return pfx.clone();
    }

    /** PKCS #8. */
    byte[] key() {
        return key.clone();
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Not encrypted. */
    public byte[] keyPem() {
        return pem("PRIVATE KEY", key);
    }

    public byte[] certificatePem() {
        return pem("CERTIFICATE", certificateDer());
    }

    byte[] certificateDer() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] pem(String label, byte[] octets) {
        return ("-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END "
                        + label + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
