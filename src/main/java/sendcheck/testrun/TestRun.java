package sendcheck.testrun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Report;
import sendcheck.history.Changes;
import sendcheck.posture.DomainPosture;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;

/**
 * One execution of the diagnosis, as it is kept.
 *
 * @param profileTitle full title when the run was ordered
 * @param recipient another recipient that was asked for; null: the profile's test recipient at the time it is done
 * @param from another From address that was asked for; null: the profile's
 * @param sweep the sweep that it belongs to; null for a run of its own
 * @param attempt how often it was taken up, from 0
 * @param conclusion null until the run has ended
 * @param arrival null until a person said
 */
public record TestRun(
        RunId id,
        ProfileKey profile,
        String profileTitle,
        Person requester,
        String channel,
        @Nullable String recipient,
        @Nullable String from,
        boolean dryRun,
        RunKind kind,
        Occasion occasion,
        @Nullable SweepId sweep,
        Instant orderedAt,
        int attempt,
        @Nullable Conclusion conclusion,
        @Nullable Arrival arrival) {

    /** A run that tests its profile as it is kept. */
    public TestRun(
            RunId id,
            ProfileKey profile,
            String profileTitle,
            Person requester,
            String channel,
            @Nullable String recipient,
            @Nullable String from,
            boolean dryRun,
            @Nullable SweepId sweep,
            Instant orderedAt,
            int attempt,
            @Nullable Conclusion conclusion,
            @Nullable Arrival arrival) {
        this(
                id,
                profile,
                profileTitle,
                requester,
                channel,
                recipient,
                from,
                dryRun,
                RunKind.TEST,
                Occasion.NONE,
                sweep,
                orderedAt,
                attempt,
                conclusion,
                arrival);
    }

    /** The same run with what has become known of its end. */
    public TestRun with(@Nullable Conclusion itsConclusion, @Nullable Arrival itsArrival) {
        return new TestRun(
                id,
                profile,
                profileTitle,
                requester,
                channel,
                recipient,
                from,
                dryRun,
                kind,
                occasion,
                sweep,
                orderedAt,
                attempt,
                itsConclusion,
                itsArrival);
    }

    /**
     * How the run ended.
     *
     * @param finding what the failure means; null when the run passed
     * @param recipient the address that was tested with
     * @param posture what the From domain publishes of itself; null when it was not looked at
     * @param arrivalFinding what the arrival means where it is warned of; null when it is not, or is not known yet
     * @param changes what is different since the last good run; null when this one did not fail or there is none
     */
    public record Conclusion(
            Instant at,
            Report report,
            @Nullable Finding finding,
            String recipient,
            @Nullable DomainPosture posture,
            @Nullable Finding arrivalFinding,
            @Nullable Changes changes) {

        /** As long as nothing is known of the arrival. */
        public Conclusion(
                Instant at,
                Report report,
                @Nullable Finding finding,
                String recipient,
                @Nullable DomainPosture posture) {
            this(at, report, finding, recipient, posture, null, null);
        }
    }

    /**
     * What a person said of the mail's arrival.
     *
     * @param arrived false: not yet
     */
    public record Arrival(Person by, Instant at, boolean arrived) {}
}
