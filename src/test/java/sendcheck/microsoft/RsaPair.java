package sendcheck.microsoft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A client certificate with its RSA key in PEM, made with the JDK's own keytool. */
final class RsaPair {

    private static final String PASSWORD = "changeit";

    private RsaPair() {}

    static String make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("client.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "client",
                        "-dname",
                        "CN=client",
                        "-keyalg",
                        "RSA",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore pair = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return pem("CERTIFICATE", pair.getCertificate("client").getEncoded())
                + pem(
                        "PRIVATE KEY",
                        pair.getKey("client", PASSWORD.toCharArray()).getEncoded());
    }

    private static String pem(String label, byte[] octets) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END "
                + label + "-----\n";
    }
}
