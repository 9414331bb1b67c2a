package sendcheck.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;
import sendcheck.testrun.Board;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

/** Runs, sweeps and incidents as messages. */
final class SlackBoard implements Board {

    /** A run of a sweep has no message of its own until it has ended. */
    private static final Live QUIET = new Live() {
        @Override
        public void show(List<StageResult> done, @Nullable Stage current) {}

        @Override
        public void close() {}
    };

    private final Displays displays;
    private final IncidentDisplay incidents;
    private final Finishing finishing;

    SlackBoard(Displays displays, IncidentDisplay incidents, Finishing finishing) {
        this.displays = displays;
        this.incidents = incidents;
        this.finishing = finishing;
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
            finishing.finish("the end of run " + run.id(), () -> displays.runs().conclude(run, conclusion));
            finishing.finish("the incident of " + run.profile(), () -> incidents.tell(run, change));
            finishing.finish("the end of run " + run.id(), () -> displays.runs().refresh(run.id()));
        } else {
            finishing.finish("the incident of " + run.profile(), () -> incidents.tell(run, change));
            finishing.finish(
                    "the end of run " + run.id(), () -> displays.sweeps().conclude(run, sweep));
        }
    }

    @Override
    public void watched(TestRun run) {
        finishing.finish("the arrival of run " + run.id(), () -> displays.watched(run));
    }
}
