package sendcheck.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Verdict;
import sendcheck.posture.Aside;
import sendcheck.posture.DomainPosture;
import sendcheck.posture.PostureCheck;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.report.TestMails;

/** Checks targets; may be used by many threads at once. */
final class Checks {

    /** How long advice may keep the end of a check waiting. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Probe probe;
    private final Remedies remedies;
    private final PostureCheck posture;
    private final Surroundings surroundings;

    Checks(Probe probe, Remedies remedies, PostureCheck posture, Surroundings surroundings) {
        this.probe = probe;
        this.remedies = remedies;
        this.posture = posture;
        this.surroundings = surroundings;
    }

    /**
     * @param finding null when the run passed
     * @param posture null when the domain was not looked at
     */
    record Checked(
            Target target,
            Report report,
            @Nullable Finding finding,
            @Nullable DomainPosture posture) {

        boolean passed() {
            return report.verdict() == Verdict.PASSED;
        }
    }

    /** The check, and beside it what the From domain publishes of itself. */
    Checked withDomain(Target target, Limits limits, RunListener listener) {
        Aside<DomainPosture> advice = Aside.begin(
                () -> posture.of(target.sender().address(), target.server().host()));
        Checked checked = check(target, limits, listener);
        return new Checked(target, checked.report(), checked.finding(), advice.orNothing(GRACE));
    }

    Checked check(Target target, Limits limits, RunListener listener) {
        String id = surroundings.runIds().get();
        var occasion = new TestMails.Occasion(
                id, target.name(), surroundings.userName(), surroundings.clock().instant());
        var mail = TestMails.compose(occasion, target.server(), target.sender());
        var assignment =
                new Assignment(id, target.server(), target.sender(), target.recipient(), target.dryRun(), mail);
        Report report = probe.run(assignment, limits, listener);
        return new Checked(target, report, remedies.explain(report, assignment).orElse(null), null);
    }
}
