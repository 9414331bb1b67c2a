package sendcheck.testrun;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Verdict;
import sendcheck.history.Changes;
import sendcheck.history.Comparison;
import sendcheck.history.SettingsLog;
import sendcheck.settings.ProfileKey;

/** Looks at a failed run beside the last good one of its profile. */
public final class Hindsight {

    private static final Logger LOG = LoggerFactory.getLogger(Hindsight.class);

    private final TestRuns runs;
    private final SettingsLog log;

    public Hindsight(TestRuns runs, SettingsLog log) {
        this.runs = runs;
        this.log = log;
    }

    /**
     * What is different since; empty when the run did not fail, when it tried another sender or other settings than the
     * profile's, and when none was good before. Empty as well when the store is out of reach, since what the run found out
     * must not be lost.
     */
    Optional<Changes> of(TestRun run, Report report) {
        if (report.verdict() != Verdict.FAILED
                || run.from() != null
                || run.kind() != RunKind.TEST
                || run.occasion() instanceof Occasion.Unsaved) {
            return Optional.empty();
        }
        try {
            return runs.lastGood(run.profile())
                    .map(TestRun::conclusion)
                    .map(good -> since(good, run.profile(), report));
        } catch (RuntimeException storeAway) {
            LOG.warn("Run {} is not looked at beside the last good one", run.id(), storeAway);
            return Optional.empty();
        }
    }

    /** A good run knows nothing of what was changed while it went on. */
    private Changes since(TestRun.Conclusion good, ProfileKey profile, Report report) {
        return new Changes(
                good.at(),
                log.since(profile, good.at().minus(good.report().took())),
                new Comparison(good.report(), report).changes());
    }
}
