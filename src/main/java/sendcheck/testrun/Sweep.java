package sendcheck.testrun;

import java.util.List;

/**
 * A sweep with all its runs, in the order of their profiles.
 *
 * @param title what it covers
 */
public record Sweep(SweepId id, String title, Person requester, String channel, List<TestRun> runs) {

    public Sweep {
        runs = List.copyOf(runs);
    }

    public boolean isDone() {
        return runs.stream().allMatch(run -> run.conclusion() != null);
    }
}
