package sendcheck.slack;

import java.time.Clock;
import java.util.Optional;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.Message;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** <em>It arrived</em> and <em>Not yet</em>: kept, and shown by name. */
final class ArrivalAction implements RunAction.Step {

    private final TestRuns runs;
    private final Displays displays;
    private final Work work;
    private final Clock clock;
    private final boolean arrived;

    ArrivalAction(TestRuns runs, Displays displays, Work work, Clock clock, boolean arrived) {
        this.runs = runs;
        this.displays = displays;
        this.work = work;
        this.clock = clock;
        this.arrived = arrived;
    }

    @Override
    public Optional<Message> apply(Click click, TestRun run) {
        if (run.conclusion() == null) {
            return Optional.of(Answers.problem("This test has not ended yet."));
        }
        TestRun told = runs.arrival(run.id(), click.asked().person(), arrived, clock.instant());
        work.start("showing the arrival of run " + run.id(), () -> displays.refresh(told));
        return arrived ? Optional.empty() : Optional.of(Answers.notYet(told));
    }
}
