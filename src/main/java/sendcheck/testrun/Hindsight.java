package sendcheck.testrun;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Symptom;
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
     * profile's, and when none was good before; when nothing is seen to differ but the recipient, or that the account was
     * connected then. Empty as well when the store is out of reach, since what the run found out
     * must not be lost.
     */
    Optional<Changes> of(TestRun run, Report report, String recipient) {
        if (report.verdict() != Verdict.FAILED
                || run.from() != null
                || run.kind() != RunKind.TEST
                || run.occasion() instanceof Occasion.Unsaved) {
            return Optional.empty();
        }
        try {
            return runs.lastGood(run.profile())
                    .map(TestRun::conclusion)
                    .flatMap(good -> told(good, run.profile(), report, recipient));
        } catch (RuntimeException storeAway) {
            LOG.warn("Run {} is not looked at beside the last good one", run.id(), storeAway);
            return Optional.empty();
        }
    }

    private Optional<Changes> told(TestRun.Conclusion good, ProfileKey profile, Report report, String recipient) {
        Changes changes = since(good, profile, report);
        return changes.isNone() && !isSameTry(good, report, recipient) ? Optional.empty() : Optional.of(changes);
    }

    /** Else "nothing has changed" would be wrong: the recipient is another one, or the account was connected then. */
    private static boolean isSameTry(TestRun.Conclusion good, Report report, String recipient) {
        return good.recipient().equals(recipient)
                && report.failure()
                        .filter(failure ->
                                failure.outcome() instanceof Outcome.Failed(Symptom.AccountNotConnected none, var seen))
                        .isEmpty();
    }

    /** A good run knows nothing of what was changed while it went on. */
    private Changes since(TestRun.Conclusion good, ProfileKey profile, Report report) {
        return new Changes(
                good.at(),
                log.since(profile, good.at().minus(good.report().took())),
                new Comparison(good.report(), report).changes());
    }
}
