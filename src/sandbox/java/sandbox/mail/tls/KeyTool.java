package sandbox.mail.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The <code>keytool</code> of the JDK that runs us: the one way to sign certificates without another library. */
record KeyTool(Path store, String password) {

    static final String EC = "-keyalg EC -groupname secp256r1";

    private static final String AUTHORITY = "-ext bc:critical -ext ku:critical=keyCertSign,cRLSign";

    void makeAll() throws IOException {
        generate("authority", "Sendcheck sandbox authority", List.of(EC, "-validity 3650", AUTHORITY));
        generate(
                "intermediate",
                "Sendcheck sandbox intermediate",
                List.of(EC, "-signer authority -validity 3650", AUTHORITY));
        for (var leaf : Leaf.values()) {
            var options = List.of(leaf.options(), "-ext eku=serverAuth -ext " + leaf.alternativeNames());
            generate(leaf.alias(), leaf.commonName(), options);
        }
    }

    /** @param options parted by spaces */
    private void generate(String alias, String commonName, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + commonName,
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                password));
        options.forEach(option -> command.addAll(List.of(option.split(" ", -1))));
        run(command);
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while keytool ran", interrupted);
        }
    }
}
