package sendcheck.testrun;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.incident.Change;

/** A board that remembers what it was told; it can be away. */
final class RecordingBoard implements Board {
    final List<String> shown = new ArrayList<>();
    final List<TestRun> concluded = new ArrayList<>();
    final List<TestRun> watched = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    boolean isAway;

    @Override
    public Live open(TestRun run) {
        return new Live() {
            @Override
            public void show(List<StageResult> done, @Nullable Stage current) {
                shown.add(current == null ? done.getLast().stage().key() + " done" : current.key() + "...");
            }

            @Override
            public void close() {
                shown.add("closed");
            }
        };
    }

    @Override
    public void watched(TestRun run) {
        if (isAway) {
            throw new Unreachable("the chat is away", null);
        }
        watched.add(run);
    }

    @Override
    public void conclude(TestRun run, Change change) {
        if (isAway) {
            throw new Unreachable("the chat is away", null);
        }
        concluded.add(run);
        changes.add(change);
    }
}
