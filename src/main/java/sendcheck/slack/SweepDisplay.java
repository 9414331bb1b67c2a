package sendcheck.slack;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import sendcheck.slack.view.SweepMessages;
import sendcheck.testrun.PostedMessages.Posted;
import sendcheck.testrun.RunId;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** A sweep: its parent message with a row a profile, and its runs in the thread. */
final class SweepDisplay {

    private final Postings postings;
    private final TestRuns runs;
    /** So that what was read later is shown later. */
    private final ReentrantLock showing = new ReentrantLock();

    SweepDisplay(Postings postings, TestRuns runs) {
        this.postings = postings;
        this.runs = runs;
    }

    /**
     * A sweep as it is to be shown.
     *
     * @param state done only when the details of all its runs are there too
     */
    private record Standing(Sweep sweep, State state) {}

    /** Shows the sweep as it stands; when it changes meanwhile, in this process or another, once more. */
    void refresh(SweepId id) throws ApiFailure {
        showing.lock();
        try {
            Fresh.show(() -> standing(id), this::show);
        } finally {
            showing.unlock();
        }
    }

    private Optional<Standing> standing(SweepId id) {
        return runs.sweep(id).map(sweep -> new Standing(sweep, isShownToItsEnd(sweep) ? State.DONE : State.RUNNING));
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
            refreshWhenWatched(run);
        }
        refresh(id);
    }

    /** What was seen before the detail was posted is not in it yet. */
    private void refreshWhenWatched(TestRun run) throws ApiFailure {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion != null && conclusion.report().isArrivalAwaited()) {
            refreshDetail(run.id());
        }
    }

    /** Shows anew what the thread says of a concluded run; once more when someone changes it meanwhile. */
    void refreshDetail(RunId id) throws ApiFailure {
        Fresh.show(() -> runs.find(id), run -> postings.edit(Slot.detail(id), SweepMessages.detail(run), null));
    }

    private void show(Standing standing) throws ApiFailure {
        Sweep sweep = standing.sweep();
        postings.show(
                Slot.parent(sweep.id()),
                sweep.channel(),
                sweep.requester(),
                SweepMessages.parent(sweep),
                standing.state().of(sweep.id().value()));
    }

    private boolean isShownToItsEnd(Sweep sweep) {
        return sweep.isDone()
                && sweep.runs().stream()
                        .allMatch(run -> postings.find(Slot.detail(run.id())).isPresent());
    }
}
