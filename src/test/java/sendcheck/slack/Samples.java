package sendcheck.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.incident.Incident;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Order;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

/** Runs and what they found. */
final class Samples {

    static final Person ANN = new Person("U0ANN0001", "ann");
    static final ProfileKey PORTAL = new ProfileKey("5500", "portal");
    static final Transcript TRANSCRIPT = new Transcript(List.of(
            new Transcript.Line(Duration.ofMillis(5), Transcript.Direction.SERVER, "220 mail.example.com ESMTP")));
    static final Finding REFUSED = new Finding(
            "connect.refused",
            "The mail server refuses connections",
            Actor.NETWORK,
            "Nothing listens on that port.",
            List.of("Check the port."),
            null);

    private Samples() {}

    static Order order(String channel, String requestId) {
        return new Order(requestId, ANN, channel, List.of(PORTAL), null, null, null, false);
    }

    static TestRun run(RunId id, ProfileKey profile, Order order, @Nullable SweepId sweep) {
        return new TestRun(
                id,
                profile,
                "5500 · " + profile.profile(),
                order.requester(),
                order.channel(),
                order.recipient(),
                order.from(),
                order.dryRun(),
                order.kind(),
                order.occasion(),
                sweep,
                Instant.parse("2026-11-24T12:00:00Z"),
                0,
                null,
                null);
    }

    static List<StageResult> passedStages() {
        return List.of(passed(Stage.SETTINGS), passed(Stage.RESOLVE), passed(Stage.CONNECT));
    }

    static List<StageResult> failedStages() {
        return List.of(
                passed(Stage.SETTINGS),
                new StageResult(
                        Stage.CONNECT,
                        new Outcome.Failed(new Symptom.ConnectionRefused("127.0.0.1", 2525), List.of()),
                        Duration.ofMillis(7)));
    }

    static StageResult passed(Stage stage) {
        return new StageResult(stage, new Outcome.Passed("fine"), Duration.ofMillis(12));
    }

    static Incident incident(int failures) {
        return new Incident(
                "incident-1",
                PORTAL,
                "5500 · Portal Email",
                Instant.parse("2026-11-24T12:00:00Z"),
                Instant.parse("2026-11-24T12:10:00Z"),
                failures,
                "connect.refused",
                "The mail server refuses connections",
                "connect",
                "run-000");
    }
}
