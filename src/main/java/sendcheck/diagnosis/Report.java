package sendcheck.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out.
 *
 * @param stages in the order of their happening, each stage at most once
 * @param queueId the server's name for the accepted message; null when it gave none or nothing was sent
 * @param took from first to last stage, overrides included
 * @param proposals other settings that were seen to work just after the run had failed, the best first; often empty
 * @param overrides what became of the From addresses of portal users; null when they were not asked for or the run failed
 *     before them
 */
public record Report(
        Verdict verdict,
        List<StageResult> stages,
        Transcript transcript,
        @Nullable String queueId,
        Duration took,
        List<Proposal> proposals,
        @Nullable OverrideCheck overrides) {

    public Report {
        stages = List.copyOf(stages);
        proposals = List.copyOf(proposals);
    }

    /** A report that proposes nothing. */
    public Report(
            Verdict verdict, List<StageResult> stages, Transcript transcript, @Nullable String queueId, Duration took) {
        this(verdict, stages, transcript, queueId, took, List.of(), null);
    }

    /** The same report with other settings that work. */
    public Report with(List<Proposal> working) {
        return new Report(verdict, stages, transcript, queueId, took, working, overrides);
    }

    /** The same report with what became of the overrides, of which none may be refused in a run that passed. */
    public Report with(OverrideCheck checked) {
        Verdict worst = checked.refused().isEmpty() ? verdict : Verdict.FAILED;
        return new Report(worst, stages, transcript, queueId, took, proposals, checked);
    }

    /** The same report with another result of a stage that it has. */
    public Report with(StageResult result) {
        List<StageResult> replaced = stages.stream()
                .map(old -> old.stage() == result.stage() ? result : old)
                .toList();
        return new Report(verdict, replaced, transcript, queueId, took, proposals, overrides);
    }

    /** The result of a stage, where the run came to have one. */
    public Optional<StageResult> of(Stage stage) {
        return stages.stream().filter(result -> result.stage() == stage).findFirst();
    }

    /** The message was taken, and is being watched for in the probe mailbox. */
    public boolean isArrivalAwaited() {
        return of(Stage.ARRIVAL)
                .filter(result -> result.outcome().equals(new Outcome.Skipped(Outcome.Because.WATCHED)))
                .isPresent();
    }

    /** The probe mailbox was watched, whatever came of it. */
    public boolean isArrivalWatched() {
        return of(Stage.ARRIVAL)
                .filter(result -> !(result.outcome() instanceof Outcome.Skipped))
                .isPresent();
    }

    /** The message was seen in the probe mailbox. */
    public boolean isArrivalSeen() {
        return of(Stage.ARRIVAL)
                .filter(result -> switch (result.outcome()) {
                    case Outcome.Passed passed -> true;
                    case Outcome.Warned(Symptom symptom, var evidence) ->
                        symptom instanceof Symptom.InJunk || symptom instanceof Symptom.NotAuthentic;
                    case Outcome.Failed failed -> false;
                    case Outcome.Skipped skipped -> false;
                })
                .isPresent();
    }

    /** It was given up before DATA was begun, so that nothing was sent and nothing is known of the mail server. */
    public boolean isGivenUp() {
        return failure()
                .filter(result -> result.outcome() instanceof Outcome.Failed(Symptom.GivenUp seen, var evidence))
                .isPresent();
    }

    /** The stage that failed; at most one does. */
    public Optional<StageResult> failure() {
        return stages.stream()
                .filter(result -> result.outcome() instanceof Outcome.Failed)
                .findFirst();
    }
}
