package sendcheck.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;

/** The stages of a run that is going on: what is done, what goes on, what is to come. */
public final class Checklist {

    private Checklist() {}

    /**
     * A line for each stage, in the order of their happening.
     *
     * @param current null: none goes on
     */
    public static List<StageLine> of(List<StageResult> done, @Nullable Stage current, boolean dryRun) {
        Set<Stage> coming = expected(dryRun);
        List<StageLine> lines = new ArrayList<>();
        for (StageResult result : done) {
            lines.add(StageLine.of(result));
            coming.remove(result.stage());
        }
        if (current != null && done.stream().noneMatch(result -> result.stage() == current)) {
            lines.add(StageLine.running(current));
            coming.remove(current);
        }
        coming.forEach(stage -> lines.add(StageLine.pending(stage)));
        return List.copyOf(lines);
    }

    /** Without the stages that only some profiles have, or that a person answers. */
    private static Set<Stage> expected(boolean dryRun) {
        Set<Stage> stages = EnumSet.complementOf(EnumSet.of(Stage.TOKEN, Stage.ARRIVAL));
        if (dryRun) {
            stages.remove(Stage.MESSAGE);
        }
        return stages;
    }
}
