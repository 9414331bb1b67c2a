package sendcheck.slack;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes on after Slack has its acknowledgement, each on a thread of its own; drained at the end. */
final class Work implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Patience patience;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("slack-", 0).factory());

    /** @param patience waits where Slack asks for it; stays with the caller to close */
    Work(Patience patience) {
        this.patience = patience;
    }

    /** Something that may fail at Slack. */
    interface Task {
        void run() throws ApiFailure;
    }

    /**
     * Does it soon, on another thread; a failure is logged.
     *
     * @param what for the log: what fails when it does
     */
    void start(String what, Task task) {
        execute(what, () -> run(what, task));
    }

    /** The same; when Slack refuses it for good, {@code otherwise} is done. */
    void start(String what, Task task, Task otherwise) {
        execute(what, () -> {
            if (!run(what, task)) {
                run(what, otherwise);
            }
        });
    }

    private void execute(String what, Runnable doing) {
        try {
            threads.execute(doing);
        } catch (RejectedExecutionException closed) {
            LOG.info("{}: left undone, shutting down", what);
        }
    }

    /** Bolt hands its event handlers to this. */
    ExecutorService threads() {
        return threads;
    }

    /** False: Slack refused it. */
    private boolean run(String what, Task task) {
        try {
            patience.await(task::run);
        } catch (ApiFailure failure) {
            LOG.warn("{}: {}", what, failure.getMessage());
            return false;
        } catch (RuntimeException failed) {
            LOG.error("{} failed", what, failed);
        }
        return true;
    }

    /** Takes no new work and waits some seconds for what is under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
