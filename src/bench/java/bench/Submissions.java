package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.TestMail;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.smtp.SmtpProbe;

/** A submission server with STARTTLS and sign-in on loopback, and runs of the product against it. */
final class Submissions implements AutoCloseable {
    static final String USER = "portal@mail.example";
    static final String PASSWORD = "Secret-123";
    static final String RECIPIENT = "ann@mail.example";
    static final String TEXT = "A test email.\n";
    static final String HTML = "<p>A test email.</p>\n";
    static final String SUBJECT = "Test email";

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90));

    private final CertificateFolder certificates = CertificateFolder.open(Path.of("target", "bench", "certificates"));
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final SmtpProbe probe = new SmtpProbe(null, timer, Clock.systemUTC(), List.of());
    private final ScriptedServer server;

    Submissions() {
        timer.setRemoveOnCancelPolicy(true);
        server = ScriptedServer.start(Script.named("127.0.0.1")
                .withStartTls(certificates.context(Leaf.GOOD))
                .withAccount(USER, PASSWORD));
    }

    int port() {
        return server.port();
    }

    /** The authority of the server's certificate, in PEM. */
    String authority() {
        try {
            return Files.readString(certificates.authorityFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How long the whole run takes, until its report. */
    Duration run(int port) {
        var settings = new MailServer(
                "127.0.0.1",
                port,
                Security.STARTTLS,
                new SignIn.Password(USER, new Secret(PASSWORD)),
                authority(),
                false);
        String id = UUID.randomUUID().toString().substring(0, 8);
        var assignment = new Assignment(
                id,
                settings,
                new Sender("Portal", USER, null, List.of()),
                RECIPIENT,
                false,
                new TestMail(id, SUBJECT, TEXT, HTML));
        long began = System.nanoTime();
        Report report = probe.run(assignment, LIMITS, RunListener.SILENT);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (report.verdict() != Verdict.PASSED) {
            throw new IllegalStateException("the run failed: " + report.stages());
        }
        return took;
    }

    @Override
    public void close() {
        server.close();
        timer.shutdownNow();
    }
}
