package sendcheck.testrun;

import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;

/** Shows a run as it goes on, and writes down the point of no return. */
final class Follower implements RunListener {
    private final TestRun run;
    private final TestRuns runs;
    private final Board.Live live;
    private final List<StageResult> done = new ArrayList<>();

    Follower(TestRun run, TestRuns runs, Board.Live live) {
        this.run = run;
        this.runs = runs;
        this.live = live;
    }

    @Override
    public void began(Stage stage) {
        live.show(List.copyOf(done), stage);
    }

    @Override
    public void ended(StageResult result) {
        done.add(result);
        live.show(List.copyOf(done), null);
    }

    @Override
    public void aboutToSend() {
        runs.beginData(run);
    }
}
