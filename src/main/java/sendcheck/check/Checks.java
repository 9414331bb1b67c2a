package sendcheck.check;

import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Remedies;
import sendcheck.report.TestMails;

/** Checks targets; may be used by many threads at once. */
final class Checks {

    private final Probe probe;
    private final Remedies remedies;
    private final Surroundings surroundings;

    Checks(Probe probe, Remedies remedies, Surroundings surroundings) {
        this.probe = probe;
        this.remedies = remedies;
        this.surroundings = surroundings;
    }

    /** @param finding null when the run passed */
    record Checked(Target target, Report report, @Nullable Finding finding) {

        boolean passed() {
            return report.verdict() == Verdict.PASSED;
        }
    }

    Checked check(Target target, Limits limits, RunListener listener) {
        String id = surroundings.runIds().get();
        var occasion = new TestMails.Occasion(
                id, target.name(), surroundings.userName(), surroundings.clock().instant());
        var mail = TestMails.compose(occasion, target.server(), target.sender());
        var assignment =
                new Assignment(id, target.server(), target.sender(), target.recipient(), target.dryRun(), mail);
        Report report = probe.run(assignment, limits, listener);
        return new Checked(target, report, remedies.explain(report, assignment).orElse(null));
    }
}
