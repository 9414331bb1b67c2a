package sendcheck.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import sandbox.mail.tls.CertificateFolder;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TestMail;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;
import sendcheck.settings.SignIn;
import sendcheck.settings.SubmissionPort;

/** One run against a server on loopback; each method gives a changed copy. The limits are short, so that failing is quick. */
record Trial(
        String host,
        int port,
        Security security,
        SignIn signIn,
        @Nullable String trustAnchors,
        boolean allowsCleartextPassword,
        Sender sender,
        String recipient,
        boolean dryRun,
        Limits limits) {

    static final CertificateFolder CERTIFICATES = CertificateFolder.open(Path.of("target", "test-certificates"));

    private static final Trust TRUST = Trust.ofTheRuntime();

    static final TestMail MAIL =
            new TestMail("run-123456", "Test email: Größe", "Hello\n.dotted\n..twice\n", "<p>Grüße</p>\n");

    static Trial on(int port) {
        return new Trial(
                "127.0.0.1",
                port,
                Security.NONE,
                new SignIn.None(),
                authority(),
                true,
                new Sender("Ann", "ann@test.example", null, List.of()),
                "bob@test.example",
                false,
                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30)));
    }

    Trial on(String otherHost) {
        return new Trial(
                otherHost,
                port,
                security,
                signIn,
                trustAnchors,
                allowsCleartextPassword,
                sender,
                recipient,
                dryRun,
                limits);
    }

    Trial with(Security other) {
        return new Trial(
                host, port, other, signIn, trustAnchors, allowsCleartextPassword, sender, recipient, dryRun, limits);
    }

    Trial as(String user, String password) {
        SignIn other = new SignIn.Password(user, new Secret(password));
        return new Trial(
                host, port, security, other, trustAnchors, allowsCleartextPassword, sender, recipient, dryRun, limits);
    }

    /** Without the sandbox's authority. */
    Trial distrusting() {
        return trusting(null);
    }

    Trial trusting(@Nullable String authorities) {
        return new Trial(
                host, port, security, signIn, authorities, allowsCleartextPassword, sender, recipient, dryRun, limits);
    }

    /** With settings that let no password go in clear, as they are unless someone says otherwise. */
    Trial withoutCleartextPassword() {
        return new Trial(host, port, security, signIn, trustAnchors, false, sender, recipient, dryRun, limits);
    }

    Trial from(Sender other) {
        return new Trial(
                host, port, security, signIn, trustAnchors, allowsCleartextPassword, other, recipient, dryRun, limits);
    }

    Trial to(String other) {
        return new Trial(
                host, port, security, signIn, trustAnchors, allowsCleartextPassword, sender, other, dryRun, limits);
    }

    Trial dry() {
        return new Trial(
                host, port, security, signIn, trustAnchors, allowsCleartextPassword, sender, recipient, true, limits);
    }

    Trial replyWithin(Duration reply) {
        Limits other = new Limits(Duration.ofSeconds(1), reply, Duration.ofSeconds(30));
        return new Trial(
                host, port, security, signIn, trustAnchors, allowsCleartextPassword, sender, recipient, dryRun, other);
    }

    Trial allWithin(Duration run) {
        Limits other = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), run);
        return new Trial(
                host, port, security, signIn, trustAnchors, allowsCleartextPassword, sender, recipient, dryRun, other);
    }

    Assignment assignment() {
        MailServer server = new MailServer(host, port, security, signIn, trustAnchors, allowsCleartextPassword);
        return new Assignment("run-123456", server, sender, recipient, dryRun, MAIL);
    }

    /** With overrides to try. */
    Report run(List<SenderOverride> overrides) {
        Assignment plain = assignment();
        return run(
                new Assignment(
                        plain.runId(),
                        plain.server(),
                        plain.sender(),
                        plain.recipient(),
                        plain.dryRun(),
                        plain.mail(),
                        overrides),
                RunListener.SILENT,
                Clock.systemUTC(),
                InetAddress::getAllByName,
                List.of());
    }

    Report run() {
        return run(RunListener.SILENT);
    }

    Report run(RunListener listener) {
        return run(listener, Clock.systemUTC(), InetAddress::getAllByName, List.of());
    }

    Report run(Clock clock, NameService names) {
        return run(RunListener.SILENT, clock, names, List.of());
    }

    /** Where other settings may be tried. */
    Report runNear(NameService names, SubmissionPort... neighbours) {
        return run(RunListener.SILENT, Clock.systemUTC(), names, List.of(neighbours));
    }

    private Report run(RunListener listener, Clock clock, NameService names, List<SubmissionPort> neighbours) {
        return run(assignment(), listener, clock, names, neighbours);
    }

    private Report run(
            Assignment assignment,
            RunListener listener,
            Clock clock,
            NameService names,
            List<SubmissionPort> neighbours) {
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            var surroundings = new Surroundings(
                    null,
                    timer,
                    clock,
                    System::nanoTime,
                    new SecureRandom(),
                    names,
                    TRUST,
                    neighbours,
                    TokenSource.NONE);
            return new SmtpProbe(surroundings).run(assignment, limits, listener);
        }
    }

    static String authority() {
        try {
            return Files.readString(CERTIFICATES.authorityFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Outcome outcome(Report report, Stage stage) {
        return report.stages().stream()
                .filter(result -> result.stage() == stage)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    /** The stage that failed; null when none did. */
    static @Nullable Stage failedStage(Report report) {
        return report.failure().map(result -> result.stage()).orElse(null);
    }

    static Symptom symptom(Report report) {
        Outcome outcome = report.failure().orElseThrow().outcome();
        return ((Outcome.Failed) outcome).symptom();
    }

    static List<String> evidence(Report report, Stage stage) {
        return switch (outcome(report, stage)) {
            case Outcome.Passed(var evidence) -> evidence;
            case Outcome.Warned(var symptom, var evidence) -> evidence;
            case Outcome.Failed(var symptom, var evidence) -> evidence;
            case Outcome.Skipped(var because) -> List.of();
        };
    }
}
