package sendcheck.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something once, in the background, as often as it takes to succeed. */
final class Startup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Optional<Thread> thread = Optional.empty();
    private volatile Optional<String> problem = Optional.of("The database is not ready yet");

    void begin(Runnable task) {
        thread = Optional.of(
                Thread.ofPlatform().name("database-startup").daemon().start(() -> attemptUntilDone(task)));
    }

    private void attemptUntilDone(Runnable task) {
        try {
            while (!attempt(task) && !stopped.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Trying again to get the database ready");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt(Runnable task) {
        try {
            task.run();
            problem = Optional.empty();
            LOG.info("The database is ready");
            return true;
        } catch (RuntimeException | LinkageError failed) {
            tell(Connections.inWords(failed));
            LOG.debug("The database did not get ready", failed);
            return false;
        }
    }

    /** Says each problem once, not at every attempt. */
    private void tell(String words) {
        if (!problem.equals(Optional.of(words))) {
            LOG.warn("{}; trying again until it works", words);
        }
        problem = Optional.of(words);
    }

    /** What went wrong in the last attempt, in words; empty after success. */
    Optional<String> problem() {
        return problem;
    }

    /** Makes no further attempt, and waits for the one under way. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (thread.isPresent() && !thread.get().join(STOP_LIMIT)) {
                LOG.warn("The database is still being prepared while this process stops");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
