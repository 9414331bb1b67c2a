package sendcheck.remedy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TestMail;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.MailServer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

/** Failed runs to be explained. */
final class Runs {

    static final List<String> EGRESS = List.of("192.0.2.10", "192.0.2.11");
    private static final Remedies REMEDIES = new Remedies(EGRESS);
    static final SignIn PASSWORD = new SignIn.Password("portal@example.com", new Secret("hunter2"));
    static final SignIn.OAuth APPLICATION = byToken(new OAuthGrant.ClientSecret(new Secret("hunter2")));
    static final SignIn.OAuth PERSON = byToken(new OAuthGrant.Delegated());
    static final Assignment USUAL = assignment("smtp.example.com", 587, Security.STARTTLS, PASSWORD);

    private Runs() {}

    private static SignIn.OAuth byToken(OAuthGrant grant) {
        return new SignIn.OAuth(
                "portal@example.com", new OAuthClient(OAuthClient.MICROSOFT, "tenant.example", "client", grant));
    }

    static Assignment assignment(String host, int port, Security security, SignIn signIn) {
        return new Assignment(
                "run-1",
                new MailServer(host, port, security, signIn, null),
                new Sender("Portal", "portal@example.com", null, List.of()),
                "you@example.org",
                false,
                new TestMail("run-1", "Test", "Test", "<p>Test</p>"));
    }

    static Finding explain(Stage stage, Symptom symptom) {
        return explain(stage, symptom, USUAL);
    }

    static Finding explain(Stage stage, Symptom symptom, Assignment assignment) {
        var failed = new StageResult(stage, new Outcome.Failed(symptom, List.of()), Duration.ofMillis(5));
        return REMEDIES.explain(report(Verdict.FAILED, List.of(failed)), assignment)
                .orElseThrow();
    }

    static Finding refused(Stage stage, int code, @Nullable String enhanced, String text) {
        return explain(stage, new Symptom.Refused(new Reply("X", code, enhanced, List.of(text))));
    }

    static Report report(Verdict verdict, List<StageResult> stages) {
        return new Report(verdict, stages, Transcript.EMPTY, null, Duration.ofMillis(5));
    }
}
