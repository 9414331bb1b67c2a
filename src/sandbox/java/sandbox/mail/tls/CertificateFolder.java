package sandbox.mail.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The sandbox's certificate authority and its leaves on disk, made with the JDK's own <code>keytool</code> at the first
 * opening and kept from then on.
 */
public final class CertificateFolder {
    private static final String STORE = "certificates.p12";
    /** Another one for each change of what is made, since folders are kept. */
    private static final String VERSION = "3";

    private static final String AUTHORITY = "authority.pem";
    private static final String PASSWORD = "sandbox";

    private final Path folder;
    private final KeyStore store;

    private CertificateFolder(Path folder) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.store = KeyStore.getInstance(folder.resolve(STORE).toFile(), PASSWORD.toCharArray());
    }

    /**
     * Opens the folder, and makes the certificates where there are none.
     *
     * @param folder made when missing; several processes may open it at once
     * @throws UncheckedIOException when keytool cannot run or the folder cannot be written
     */
    public static CertificateFolder open(Path folder) {
        return openVersion(folder.resolve(VERSION));
    }

    private static CertificateFolder openVersion(Path folder) {
        try {
            if (!Files.exists(folder.resolve(STORE))) {
                make(folder.toAbsolutePath());
            }
            return new CertificateFolder(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("No certificates in " + folder + ": " + failed.getMessage(), failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("This JDK cannot read " + folder + ": delete it", failed);
        }
    }

    /** Made beside and moved in one step, so that no other process ever sees half of it. */
    private static void make(Path folder) throws IOException, GeneralSecurityException {
        var parent = Files.createDirectories(folder.getParent());
        var work = Files.createTempDirectory(parent, "certificates");
        new KeyTool(work.resolve(STORE), PASSWORD).makeAll();
        var authority = new CertificateFolder(work).store.getCertificate("authority");
        Files.writeString(work.resolve(AUTHORITY), pem("CERTIFICATE", authority.getEncoded()));
        try {
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException madeByAnother) {
            Files.delete(work.resolve(STORE));
            Files.delete(work.resolve(AUTHORITY));
            Files.delete(work);
        }
    }

    /** The authority's certificate in PEM, for a setting such as <code>caFile</code>. */
    public Path authorityFile() {
        return folder.resolve(AUTHORITY).toAbsolutePath();
    }

    /** What a server that presents this certificate uses. */
    public SSLContext context(Leaf leaf) {
        try {
            var only = KeyStore.getInstance("PKCS12");
            only.load(null, null);
            var password = PASSWORD.toCharArray();
            only.setKeyEntry(leaf.alias(), store.getKey(leaf.alias(), password), password, sent(leaf));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(only, password);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("No usable certificate " + leaf + " in " + folder, failed);
        }
    }

    /** The certificate alone. */
    public X509Certificate certificate(Leaf leaf) {
        try {
            return (X509Certificate) store.getCertificate(leaf.alias());
        } catch (KeyStoreException failed) {
            throw new IllegalStateException("No certificate " + leaf + " in " + folder, failed);
        }
    }

    private Certificate[] sent(Leaf leaf) throws KeyStoreException {
        var chain = store.getCertificateChain(leaf.alias());
        return leaf == Leaf.INCOMPLETE_CHAIN ? Arrays.copyOf(chain, 1) : chain;
    }

    /** Private key and chain in one PEM text, as servers outside the JVM want them. */
    public String keyAndChain(Leaf leaf) {
        try {
            var parts = new ArrayList<String>();
            parts.add(pem(
                    "PRIVATE KEY",
                    store.getKey(leaf.alias(), PASSWORD.toCharArray()).getEncoded()));
            for (var certificate : store.getCertificateChain(leaf.alias())) {
                parts.add(pem("CERTIFICATE", certificate.getEncoded()));
            }
            return String.join("", parts);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("No usable certificate " + leaf + " in " + folder, failed);
        }
    }

    private static String pem(String label, byte[] der) {
        var lines = List.of(
                "-----BEGIN " + label + "-----",
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der),
                "-----END " + label + "-----");
        return String.join("\n", lines) + "\n";
    }
}
