package sendcheck.microsoft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import sandbox.entra.AuthorizationServer;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
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
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;
import sendcheck.smtp.SmtpProbe;

/** Runs that sign in by OAuth, against servers on loopback. */
final class TokenTrial {

    static final CertificateFolder CERTIFICATES = CertificateFolder.open(Path.of("target", "test-certificates"));
    static final String MAILBOX = "portal@sandbox.example";
    static final String CLIENT = "11111111-2222-4333-8444-555555555555";
    static final String SECRET = "Zq~8Q_a-long-client-secret-value";

    private TokenTrial() {}

    static SignIn.OAuth signIn(String authorityHost) {
        return signIn(authorityHost, new OAuthGrant.ClientSecret(new Secret(SECRET)));
    }

    static SignIn.OAuth signIn(String authorityHost, OAuthGrant grant) {
        return new SignIn.OAuth(MAILBOX, new OAuthClient(authorityHost, AuthorizationServer.TENANT, CLIENT, grant));
    }

    /** For a person who connects the account. */
    static SignIn.OAuth signIn(String authorityHost, String clientId) {
        return new SignIn.OAuth(
                MAILBOX,
                new OAuthClient(authorityHost, AuthorizationServer.TENANT, clientId, new OAuthGrant.Delegated()));
    }

    static Script mail(AuthorizationServer authority) {
        return Script.named("mail.test")
                .withAccount(MAILBOX, "nobody signs in by password")
                .withStartTls(CERTIFICATES.context(Leaf.GOOD))
                .withTokens(authority::admits);
    }

    static Report run(ScriptedServer server, TokenSource tokens, SignIn.OAuth signIn) throws Exception {
        return run(server, tokens, signIn, Duration.ofSeconds(10));
    }

    static Report run(ScriptedServer server, TokenSource tokens, SignIn.OAuth signIn, Duration reply) throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), reply, Duration.ofSeconds(30));
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            return new SmtpProbe("sendcheck.test", timer, Clock.systemUTC(), List.of(), tokens)
                    .run(assignment(server.port(), signIn), limits, RunListener.SILENT);
        }
    }

    static Assignment assignment(int port, SignIn.OAuth signIn) throws Exception {
        return new Assignment(
                "run-123456",
                new MailServer("localhost", port, Security.STARTTLS, signIn, authority()),
                new Sender("Portal", MAILBOX, null, List.of()),
                "bob@test.example",
                false,
                new TestMail("run-123456", "Test", "Test\n", "<p>Test</p>\n"));
    }

    static String authority() throws Exception {
        return Files.readString(CERTIFICATES.authorityFile());
    }

    static Outcome outcome(Report report, Stage stage) {
        return report.stages().stream()
                .filter(result -> result.stage() == stage)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    static Symptom symptom(Report report, Stage failedStage) {
        if (report.failure().orElseThrow().stage() != failedStage) {
            throw new AssertionError("Not " + failedStage + ": " + report);
        }
        return ((Outcome.Failed) report.failure().orElseThrow().outcome()).symptom();
    }
}
