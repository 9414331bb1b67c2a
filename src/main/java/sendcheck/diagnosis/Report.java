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
