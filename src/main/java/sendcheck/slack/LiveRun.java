package sendcheck.slack;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.RunMessages;
import sendcheck.testrun.Board;
import sendcheck.testrun.TestRun;

/**
 * The parent message of a run that is going on. Edits are made in the background, the latest state at a time, with a rest
 * after each; after a failure the next state is another try.
 */
final class LiveRun implements Board.Live {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    /** Posts or edits the parent. */
    interface Parent {
        void show(Message message) throws ApiFailure;
    }

    private final TestRun run;
    private final Parent parent;
    private final Work work;
    private final ScheduledExecutorService timer;
    private final Duration rest;

    /** Held while an edit is under way. */
    private final ReentrantLock editing = new ReentrantLock();

    /** Made when its turn comes: most states are over before they are shown, and the run would wait for each to be made. */
    private @Nullable Supplier<Message> pending;

    private boolean busy;
    private boolean closed;

    /** @param rest how long to leave the message alone after each edit */
    LiveRun(TestRun run, Parent parent, Work work, ScheduledExecutorService timer, Duration rest) {
        this.run = run;
        this.parent = parent;
        this.work = work;
        this.timer = timer;
        this.rest = rest;
    }

    /** Shows that the run is about to start. */
    void begin() {
        offer(() -> RunMessages.waiting(run));
    }

    @Override
    public void show(List<StageResult> done, @Nullable Stage current) {
        offer(() -> RunMessages.running(run, done, current));
    }

    /** After the return this display makes no edit any more, so that none overtakes the final one. */
    @Override
    public void close() {
        editing.lock();
        try {
            takeNothingMore();
        } finally {
            editing.unlock();
        }
    }

    private synchronized void takeNothingMore() {
        closed = true;
        pending = null;
    }

    private synchronized void offer(Supplier<Message> message) {
        if (closed) {
            return;
        }
        pending = message;
        if (!busy) {
            busy = true;
            work.start("showing run " + run.id(), this::edit);
        }
    }

    private void edit() {
        Duration pause = rest;
        editing.lock();
        try {
            Supplier<Message> next = take();
            if (next != null) {
                pause = edit(next);
            }
        } finally {
            editing.unlock();
        }
        afterwards(pause);
    }

    private Duration edit(Supplier<Message> next) {
        try {
            parent.show(next.get());
        } catch (ApiFailure failure) {
            LOG.info("progress of run {} is not shown: {}", run.id(), failure.getMessage());
            putBack(next);
            Duration retryAfter = failure.retryAfter();
            return retryAfter == null || retryAfter.compareTo(rest) < 0 ? rest : retryAfter;
        } catch (RuntimeException failed) {
            LOG.warn("progress of run {} is not shown", run.id(), failed);
        }
        return rest;
    }

    private synchronized @Nullable Supplier<Message> take() {
        Supplier<Message> next = pending;
        pending = null;
        return next;
    }

    private synchronized void putBack(Supplier<Message> message) {
        if (pending == null && !closed) {
            pending = message;
        }
    }

    private void afterwards(Duration pause) {
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::rested, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void rested() {
        busy = pending != null;
        if (busy) {
            work.start("showing run " + run.id(), this::edit);
        }
    }
}
