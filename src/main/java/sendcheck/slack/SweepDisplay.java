package sendcheck.slack;

import java.util.Optional;
import sendcheck.slack.view.SweepMessages;
import sendcheck.testrun.PostedMessages.Posted;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** A sweep: its parent message with a row a profile, and its runs in the thread. */
final class SweepDisplay {

    private final Postings postings;
    private final TestRuns runs;

    SweepDisplay(Postings postings, TestRuns runs) {
        this.postings = postings;
        this.runs = runs;
    }

    /** Shows the sweep as it stands; when it changes meanwhile, in this process or another, once more. */
    void refresh(SweepId id) throws ApiFailure {
        Optional<Sweep> shown = runs.sweep(id);
        while (shown.isPresent()) {
            show(shown.get());
            Optional<Sweep> now = runs.sweep(id);
            if (now.equals(shown)) {
                return;
            }
            shown = now;
        }
    }

    /** Puts the run into the thread. */
    void conclude(TestRun run, SweepId id) throws ApiFailure {
        Slot parent = Slot.parent(id);
        if (postings.find(parent).isEmpty()) {
            refresh(id);
        }
        Optional<Posted> posted = postings.find(parent);
        if (posted.isPresent()) {
            postings.reply(Slot.detail(run.id()), posted.get(), SweepMessages.detail(run));
        }
        refresh(id);
    }

    /** Shows anew what the thread says of a concluded run. */
    void refresh(TestRun run) throws ApiFailure {
        postings.edit(Slot.detail(run.id()), SweepMessages.detail(run), null);
    }

    private void show(Sweep sweep) throws ApiFailure {
        State state = isShownToItsEnd(sweep) ? State.DONE : State.RUNNING;
        postings.show(
                Slot.parent(sweep.id()),
                sweep.channel(),
                sweep.requester(),
                SweepMessages.parent(sweep),
                state.of(sweep.id().value()));
    }

    private boolean isShownToItsEnd(Sweep sweep) {
        return sweep.isDone()
                && sweep.runs().stream()
                        .allMatch(run -> postings.find(Slot.detail(run.id())).isPresent());
    }
}
