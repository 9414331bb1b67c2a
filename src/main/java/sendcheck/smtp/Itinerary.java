package sendcheck.smtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Outcome.Because;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;

/** Walks a visit through its stages, in order, up to the first that fails. */
final class Itinerary {

    private final Visit visit;
    private final RunListener listener;
    private final List<StageResult> results = new ArrayList<>();
    private boolean failed;

    Itinerary(Visit visit, RunListener listener) {
        this.visit = visit;
        this.listener = listener;
    }

    Report walk() {
        for (Stage stage : order(visit.assignment().server().security())) {
            StageResult result = failed
                    ? new StageResult(stage, new Outcome.Skipped(Because.AN_EARLIER_STAGE_FAILED), Duration.ZERO)
                    : go(stage);
            failed |= result.outcome() instanceof Outcome.Failed;
            results.add(result);
            listener.ended(result);
        }
        Optional<OverrideCheck> overrides = isSignedIn() ? new OverrideRound(visit, failed).go() : Optional.empty();
        Duration took = visit.budget().elapsed();
        visit.goodbye();
        Verdict verdict = failed ? Verdict.FAILED : Verdict.PASSED;
        Report report = new Report(verdict, results, visit.transcript().transcript(), visit.queueId(), took);
        return overrides.map(report::with).orElse(report);
    }

    /** Whether the conversation came to the point where mail begins, and no failure ended it. */
    private boolean isSignedIn() {
        return (visit.isInDialogue() || !failed)
                && results.stream()
                        .filter(result -> result.stage().compareTo(Stage.SIGN_IN) <= 0)
                        .noneMatch(result -> result.outcome() instanceof Outcome.Failed);
    }

    /** Goes as far as this stage, and no stage after it in the usual order; false when one failed. */
    boolean reaches(Stage last) {
        for (Stage stage : order(visit.assignment().server().security())) {
            if (!failed && stage.compareTo(last) <= 0) {
                StageResult result = go(stage);
                failed = result.outcome() instanceof Outcome.Failed;
                results.add(result);
            }
        }
        return !failed;
    }

    /** What the stages after the settings have shown. */
    List<String> evidence() {
        return results.stream()
                .filter(result -> result.stage() != Stage.SETTINGS)
                .flatMap(result -> switch (result.outcome()) {
                    case Outcome.Passed(var seen) -> seen.stream();
                    case Outcome.Warned(var symptom, var seen) -> seen.stream();
                    case Outcome.Failed(var symptom, var seen) -> seen.stream();
                    case Outcome.Skipped skipped -> Stream.<String>empty();
                })
                .toList();
    }

    private static List<Stage> order(Security security) {
        List<Stage> stages = new ArrayList<>(List.of(Stage.values()));
        if (security == Security.TLS) {
            stages.remove(Stage.ENCRYPT);
            stages.add(stages.indexOf(Stage.GREETING), Stage.ENCRYPT);
        }
        return stages;
    }

    private StageResult go(Stage stage) {
        listener.began(stage);
        Duration begin = visit.budget().elapsed();
        Outcome outcome = outcome(stage);
        Duration took = outcome instanceof Outcome.Skipped
                ? Duration.ZERO
                : visit.budget().elapsed().minus(begin);
        return new StageResult(stage, outcome, took);
    }

    private Outcome outcome(Stage stage) {
        return switch (stage) {
            case SETTINGS -> SettingsStage.go(visit);
            case RESOLVE -> ResolveStage.go(visit);
            case CONNECT -> ConnectStage.go(visit);
            case GREETING -> GreetingStage.go(visit);
            case HELLO -> HelloStage.go(visit);
            case ENCRYPT -> EncryptStage.go(visit);
            case TOKEN -> TokenStage.go(visit);
            case SIGN_IN -> SignInStage.go(visit);
            case SENDER -> SenderStage.go(visit);
            case RECIPIENT -> RecipientStage.go(visit);
            case MESSAGE -> MessageStage.go(visit, listener);
            case ARRIVAL ->
                new Outcome.Skipped(visit.assignment().dryRun() ? Because.DRY_RUN : Because.ASKED_OF_A_PERSON);
        };
    }
}
