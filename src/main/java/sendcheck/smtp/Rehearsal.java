package sendcheck.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.TestMail;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/**
 * Runs against a server inside this process when it starts, so that the code is loaded and compiled when the first real run
 * comes, which else takes about ten times as long as later ones. Nothing leaves the machine.
 */
public final class Rehearsal {

    private static final int RUNS = 80;

    /** So often authorities are read that were not seen before, as those of a profile are in its first run. */
    private static final int NEW_AUTHORITIES = 20;

    /** One for each kind of key that servers have, since each is checked by other code. They protect nothing and are no secret. */
    private static final List<String> KEY_STORES = List.of("rehearsal-ec.p12", "rehearsal-rsa.p12");

    private static final char[] PASSWORD = "rehearsal".toCharArray();
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private Rehearsal() {}

    /** Begins on a thread of its own, which does not keep the process alive. */
    public static void begin(Probe probe) {
        Thread.ofPlatform()
                .daemon()
                .name("rehearsal")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> rehearse(probe));
    }

    private static void rehearse(Probe probe) {
        try {
            List<KeyStore> stores = new ArrayList<>();
            for (String file : KEY_STORES) {
                stores.add(keys(file));
            }
            boolean going = true;
            for (int i = 0; i < RUNS && going; i++) {
                going = passes(probe, stores.get(i % stores.size()), "\n".repeat(i % NEW_AUTHORITIES));
            }
            LOG.log(going ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "Rehearsed: {0}", going);
        } catch (IOException | GeneralSecurityException | CancellationException slower) {
            LOG.log(System.Logger.Level.WARNING, "No rehearsal, so the first runs are slower", slower);
        }
    }

    private static boolean passes(Probe probe, KeyStore keys, String end) throws IOException, GeneralSecurityException {
        try (RehearsalServer server = RehearsalServer.start(tls(keys))) {
            Assignment assignment = assignment(server.port(), authority(keys) + end);
            return probe.run(assignment, LIMITS, RunListener.SILENT).verdict() == Verdict.PASSED;
        }
    }

    private static Assignment assignment(int port, String authority) {
        String address = "rehearsal@sendcheck.invalid";
        var server = new MailServer(
                "127.0.0.1",
                port,
                Security.STARTTLS,
                new SignIn.Password(address, new Secret("rehearsal")),
                authority,
                false);
        return new Assignment(
                "rehearsal",
                server,
                new Sender("Rehearsal", address, null, List.of()),
                address,
                false,
                new TestMail("rehearsal", "Rehearsal", "Rehearsal\n", "<p>Rehearsal</p>\n"));
    }

    private static KeyStore keys(String file) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(file))) {
            keys.load(content, PASSWORD);
        }
        return keys;
    }

    private static SSLContext tls(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** In PEM. */
    private static String authority(KeyStore keys) throws GeneralSecurityException {
        Certificate[] chain = keys.getCertificateChain("rehearsal");
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(chain[chain.length - 1].getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
