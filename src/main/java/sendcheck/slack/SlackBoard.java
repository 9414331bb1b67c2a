package sendcheck.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;
import sendcheck.testrun.Board;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

/** Runs, sweeps and incidents as messages. */
final class SlackBoard implements Board {

    private static final Logger LOG = LoggerFactory.getLogger(SlackBoard.class);

    /** A run of a sweep has no message of its own until it has ended. */
    private static final Live QUIET = new Live() {
        @Override
        public void show(List<StageResult> done, @Nullable Stage current) {}

        @Override
        public void close() {}
    };

    private final Displays displays;
    private final IncidentDisplay incidents;
    private final Patience patience;

    SlackBoard(Displays displays, IncidentDisplay incidents, Patience patience) {
        this.displays = displays;
        this.incidents = incidents;
        this.patience = patience;
    }

    @Override
    public Live open(TestRun run) {
        return run.sweep() == null ? displays.runs().open(run) : QUIET;
    }

    /** The incident is told before the message says that all is done. */
    @Override
    public void conclude(TestRun run, Change change) {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            throw new IllegalArgumentException("run " + run.id() + " goes on");
        }
        SweepId sweep = run.sweep();
        if (sweep == null) {
            finish("the end of run " + run.id(), () -> displays.runs().conclude(run, conclusion));
            finish("the incident of " + run.profile(), () -> incidents.tell(run, change));
            finish("the end of run " + run.id(), () -> displays.runs().refresh(run.id()));
        } else {
            finish("the incident of " + run.profile(), () -> incidents.tell(run, change));
            finish("the end of run " + run.id(), () -> displays.sweeps().conclude(run, sweep));
        }
    }

    private void finish(String what, Patience.Step step) {
        try {
            patience.await(step);
        } catch (ApiFailure failure) {
            if (failure.isPassing()) {
                throw new Unreachable(what + " is not shown yet: " + failure.getMessage(), failure);
            }
            LOG.warn("{} cannot be shown: {}", what, failure.getMessage());
        } catch (RuntimeException failed) {
            if (StoreTrouble.isStore(failed)) {
                throw failed;
            }
            LOG.error("{} cannot be shown", what, failed);
        }
    }
}
