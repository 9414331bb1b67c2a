package sendcheck.slack.view;

import sendcheck.testrun.TestRun;

/** Asks a run for its conclusion where there must be one. */
final class Ended {

    private Ended() {}

    /**
     * @throws IllegalArgumentException when the run has not ended
     */
    static TestRun.Conclusion of(TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            throw new IllegalArgumentException("run " + run.id() + " has not ended");
        }
        return conclusion;
    }
}
