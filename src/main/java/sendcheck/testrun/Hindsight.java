package sendcheck.testrun;

import java.util.Optional;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Verdict;
import sendcheck.history.Changes;
import sendcheck.history.Comparison;
import sendcheck.history.SettingsLog;

/** Looks at a failed run beside the last good one of its profile. */
public final class Hindsight {

    private final TestRuns runs;
    private final SettingsLog log;

    public Hindsight(TestRuns runs, SettingsLog log) {
        this.runs = runs;
        this.log = log;
    }

    /**
     * What is different since; empty when the run did not fail, when it tried another sender than the profile's, and when
     * none was good before.
     */
    Optional<Changes> of(TestRun run, Report report) {
        if (report.verdict() != Verdict.FAILED || run.from() != null || run.kind() != RunKind.TEST) {
            return Optional.empty();
        }
        return runs.lastGood(run.profile())
                .map(TestRun::conclusion)
                .map(good -> new Changes(
                        good.at(),
                        log.since(run.profile(), good.at()),
                        new Comparison(good.report(), report).changes()));
    }
}
