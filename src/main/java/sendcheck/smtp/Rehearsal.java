package sendcheck.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
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

    private static final int RUNS = 40;
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    /** Its key protects nothing and is no secret. */
    private static final String KEY_STORE = "rehearsal.p12";

    private static final char[] PASSWORD = "rehearsal".toCharArray();

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
            KeyStore keys = keys();
            try (RehearsalServer server = RehearsalServer.start(tls(keys))) {
                Assignment assignment = assignment(server.port(), pem(keys));
                boolean going = true;
                for (int i = 0; i < RUNS && going; i++) {
                    going = probe.run(assignment, LIMITS, RunListener.SILENT).verdict() == Verdict.PASSED;
                }
                LOG.log(going ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "Rehearsed: {0}", going);
            }
        } catch (IOException | GeneralSecurityException | CancellationException slower) {
            LOG.log(System.Logger.Level.WARNING, "No rehearsal, so the first runs are slower", slower);
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

    private static KeyStore keys() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Objects.requireNonNull(Rehearsal.class.getResourceAsStream(KEY_STORE))) {
            keys.load(file, PASSWORD);
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

    private static String pem(KeyStore keys) throws GeneralSecurityException {
        byte[] certificate = keys.getCertificate("rehearsal").getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }
}
