package sendcheck.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import sendcheck.diagnosis.Report;
import sendcheck.history.Changes;
import sendcheck.posture.DomainPosture;
import sendcheck.slack.view.ChangesMessage;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.PostureMessage;
import sendcheck.slack.view.RunMessages;
import sendcheck.testrun.PostedMessages.Posted;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** A run of its own: its parent message and the thread under it. */
final class RunDisplay {

    private final Postings postings;
    private final TestRuns runs;
    private final Work work;
    private final ScheduledExecutorService timer;
    private final Duration rest;

    RunDisplay(Postings postings, TestRuns runs, Work work, ScheduledExecutorService timer, Duration rest) {
        this.postings = postings;
        this.runs = runs;
        this.work = work;
        this.timer = timer;
        this.rest = rest;
    }

    LiveRun open(TestRun run) {
        Slot parent = Slot.parent(run.id());
        LiveRun live = new LiveRun(
                run,
                message -> postings.show(
                        parent,
                        run.channel(),
                        run.requester(),
                        message,
                        State.RUNNING.of(run.id().value())),
                work,
                timer,
                rest);
        live.begin();
        return live;
    }

    /** The verdict first, then the thread; {@link #refresh} says that it is done when all is there. */
    void conclude(TestRun run, TestRun.Conclusion conclusion) throws ApiFailure {
        Posted parent = parent(run, State.RUNNING);
        Report report = conclusion.report();
        postings.reply(Slot.stages(run.id()), parent, RunMessages.stages(run, report.stages(), null));
        if (conclusion.finding() != null) {
            postings.reply(Slot.finding(run.id()), parent, RunMessages.finding(run));
        }
        Optional<Message> fullTests = RunMessages.fullTests(run);
        if (fullTests.isPresent()) {
            postings.reply(Slot.fullTests(run.id()), parent, fullTests.get());
        }
        Changes changes = conclusion.changes();
        if (changes != null) {
            postings.reply(Slot.changes(run.id()), parent, ChangesMessage.of(changes));
        }
        DomainPosture posture = conclusion.posture();
        if (posture != null && !posture.remarks().isEmpty()) {
            postings.reply(Slot.posture(run.id()), parent, PostureMessage.of(posture));
        }
        if (!report.transcript().lines().isEmpty()) {
            postings.reply(Slot.transcript(run.id()), parent, RunMessages.transcript(run));
        }
    }

    /**
     * Shows a concluded run as it stands now; once more when someone changes it meanwhile. It is done unless its message is
     * still being watched for.
     */
    void refresh(RunId id) throws ApiFailure {
        Fresh.show(() -> runs.find(id), this::refresh);
    }

    private void refresh(TestRun run) throws ApiFailure {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            return;
        }
        boolean isAwaited = conclusion.report().isArrivalAwaited();
        if (conclusion.report().isArrivalWatched()) {
            postings.edit(
                    Slot.stages(run.id()),
                    RunMessages.stages(run, conclusion.report().stages(), null),
                    null);
        }
        Posted parent = parent(run, isAwaited ? State.RUNNING : State.DONE);
        if (conclusion.arrivalFinding() != null) {
            postings.reply(Slot.arrival(run.id()), parent, RunMessages.arrivalFinding(run));
        }
    }

    /** Shows what came of watching; as long as the thread is not complete, that is left to whoever completes it. */
    void watched(RunId id) throws ApiFailure {
        if (postings.find(Slot.transcript(id)).isPresent()) {
            refresh(id);
        }
    }

    private Posted parent(TestRun run, State state) throws ApiFailure {
        return postings.show(
                Slot.parent(run.id()),
                run.channel(),
                run.requester(),
                RunMessages.concluded(run),
                state.of(run.id().value()));
    }
}
