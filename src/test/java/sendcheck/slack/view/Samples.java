package sendcheck.slack.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.incident.Incident;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;

/** Runs and what belongs to them, as the views meet them. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Person ANN = new Person("U0ANN", "Ann");
    static final Person SAM = new Person("U0SAM", "Sam");
    static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");
    static final ProfileName PORTAL_NAME = new ProfileName(PORTAL, "5500", "Portal Email");
    static final ProfileName SIGNER_NAME = new ProfileName(ProfileKey.parse("5500/signer"), "5500", "Signer Email");
    static final Symptom BAD_PASSWORD = new Symptom.Refused(new Reply(
            "AUTH", 535, "5.7.8", List.of("Username and password not accepted.", "See <https://example.com/help>")));
    static final Finding FINDING = new Finding(
            "sign-in.rejected",
            "smtp.example.com does not accept the user name or the password",
            Actor.YOU,
            "The server is reached and works; it does not take what the settings sign in with.",
            List.of(
                    "Check the user name: most servers want the whole address.",
                    "Enter the password anew.",
                    "Sign in to the mailbox in a browser with the same password.",
                    "Ask the mail administrator whether sign-in by password is allowed."),
            "https://example.com/why?a=1&b=2");

    private Samples() {}

    static TestRun run() {
        return new TestRun(
                new RunId("7kq2m9"),
                PORTAL,
                "5500 \u00B7 Portal Email",
                ANN,
                "C1",
                null,
                null,
                false,
                null,
                NOON,
                1,
                null,
                null);
    }

    static TestRun waiting() {
        TestRun run = run();
        return new TestRun(
                run.id(), PORTAL, run.profileTitle(), ANN, "C1", null, null, false, null, NOON, 0, null, null);
    }

    static TestRun dryRun() {
        TestRun run = run();
        return new TestRun(
                run.id(),
                PORTAL,
                run.profileTitle(),
                ANN,
                "C1",
                "bob@example.com",
                "other@example.com",
                true,
                null,
                NOON,
                1,
                null,
                null);
    }

    static TestRun passed() {
        return ended(run(), Verdict.PASSED, good(Stage.MESSAGE), null, "4ZbXk21qz9");
    }

    static TestRun failed() {
        return ended(run(), Verdict.FAILED, failedSignIn(), FINDING, null);
    }

    static TestRun ended(
            TestRun run,
            Verdict verdict,
            List<StageResult> stages,
            @Nullable Finding finding,
            @Nullable String queueId) {
        Report report = new Report(verdict, stages, transcript(), queueId, Duration.ofMillis(840));
        return run.with(new TestRun.Conclusion(NOON.plusMillis(840), report, finding, "ann@example.com", null), null);
    }

    static TestRun arrival(TestRun run, Person by, boolean arrived) {
        return run.with(run.conclusion(), new TestRun.Arrival(by, NOON.plusSeconds(60), arrived));
    }

    /** All stages passed up to this one, the token left out. */
    static List<StageResult> good(Stage last) {
        List<StageResult> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage.compareTo(last) <= 0) {
                stages.add(
                        stage == Stage.TOKEN
                                ? skipped(stage, Outcome.Because.NOT_CONFIGURED)
                                : result(stage, new Outcome.Passed("what was seen of " + stage.key())));
            }
        }
        return stages;
    }

    static List<StageResult> failedSignIn() {
        List<StageResult> stages = new ArrayList<>(good(Stage.TOKEN));
        stages.add(result(Stage.SIGN_IN, new Outcome.Failed(BAD_PASSWORD, List.of("PLAIN as portal@example.com"))));
        for (Stage stage : List.of(Stage.SENDER, Stage.RECIPIENT, Stage.MESSAGE)) {
            stages.add(skipped(stage, Outcome.Because.AN_EARLIER_STAGE_FAILED));
        }
        return stages;
    }

    static StageResult result(Stage stage, Outcome outcome) {
        return new StageResult(
                stage,
                outcome,
                Duration.ofMillis(20 + 10L * List.of(Stage.values()).indexOf(stage)));
    }

    static StageResult skipped(Stage stage, Outcome.Because because) {
        return new StageResult(stage, new Outcome.Skipped(because), Duration.ZERO);
    }

    static Transcript transcript() {
        return new Transcript(List.of(
                line(20, Transcript.Direction.NOTE, "connected to 203.0.113.5 port 587"),
                line(40, Transcript.Direction.SERVER, "220 smtp.example.com ESMTP"),
                line(41, Transcript.Direction.CLIENT, "EHLO sendcheck.example.com"),
                line(60, Transcript.Direction.CLIENT, "AUTH PLAIN (secret)"),
                line(90, Transcript.Direction.SERVER, "535 5.7.8 See <https://example.com/help>")));
    }

    static Transcript.Line line(long millis, Transcript.Direction direction, String text) {
        return new Transcript.Line(Duration.ofMillis(millis), direction, text);
    }

    static Incident incident(int failures) {
        return new Incident(
                "i1",
                PORTAL,
                "5500 \u00B7 Portal Email",
                NOON,
                NOON.plusSeconds(600L * (failures - 1)),
                failures,
                FINDING.id(),
                FINDING.title(),
                Stage.SIGN_IN.key(),
                "7kq2m9");
    }
}
