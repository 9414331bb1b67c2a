package sendcheck.incident;

import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.remedy.Finding;
import sendcheck.settings.Problem;

/**
 * Decides what an ended run means for its profile's incident.
 *
 * <ul>
 *   <li>A failed run opens an incident, or goes on with the open one.
 *   <li>A passed run ends it.
 *   <li>A run that departed from the profile, by another address or as a dry run, does either only for a stage where
 *       it proves something of the profile.
 *   <li>An interrupted run says nothing of the mail server and changes nothing. Neither does a run of a profile without
 *       a mail server.
 * </ul>
 */
public final class IncidentRule {
    private IncidentRule() {}

    /**
     * The change; pure.
     *
     * @param open the profile's open incident; null: it has none
     * @param newId id of the incident when one is opened
     */
    public static Change decide(@Nullable Incident open, EndedRun run, String newId) {
        return switch (run.report().verdict()) {
            case PASSED -> passed(open, run);
            case FAILED -> failed(open, run, newId);
            case INTERRUPTED -> new Change.None();
        };
    }

    private static Change passed(@Nullable Incident open, EndedRun run) {
        return open == null || !run.deviation().proves(Stage.of(open.stage()))
                ? new Change.None()
                : new Change.Recovered(open, run.at(), run.run());
    }

    private static Change failed(@Nullable Incident open, EndedRun run, String newId) {
        StageResult failure = run.report().failure().orElse(null);
        Finding finding = run.finding();
        if (failure == null
                || finding == null
                || hasNoServer(failure)
                || !run.deviation().proves(failure.stage())) {
            return new Change.None();
        }
        boolean first = open == null;
        Incident incident = new Incident(
                open == null ? newId : open.id(),
                run.profile(),
                run.profileTitle(),
                open == null ? run.at() : open.openedAt(),
                run.at(),
                open == null ? 1 : open.failures() + 1,
                finding.id(),
                finding.title(),
                failure.stage().key(),
                run.run());
        return first ? new Change.Opened(incident) : new Change.Updated(incident);
    }

    private static boolean hasNoServer(StageResult failure) {
        return failure.outcome() instanceof Outcome.Failed(Symptom.InvalidSettings(var problems), var evidence)
                && problems.stream()
                        .map(Problem::field)
                        .anyMatch(field -> field == Problem.Field.DELIVERY || field == Problem.Field.PROFILE);
    }
}
