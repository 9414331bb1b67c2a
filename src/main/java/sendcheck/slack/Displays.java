package sendcheck.slack;

import sendcheck.testrun.TestRun;

/** Where runs are seen: by themselves, or in the thread of their sweep. */
record Displays(RunDisplay runs, SweepDisplay sweeps) {

    /** Shows what came of watching for the message of a concluded run. */
    void watched(TestRun run) throws ApiFailure {
        if (run.sweep() == null) {
            runs.watched(run.id());
        } else {
            sweeps.refreshDetail(run.id());
        }
    }

    /** Shows anew what is said of a concluded run. */
    void refresh(TestRun run) throws ApiFailure {
        if (run.sweep() == null) {
            runs.refresh(run.id());
        } else {
            sweeps.refreshDetail(run.id());
        }
    }
}
