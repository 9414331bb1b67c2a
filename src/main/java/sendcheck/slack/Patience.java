package sendcheck.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls Slack again after the pause that it asked for (docs.slack.dev/apis/web-api/rate-limits). */
final class Patience implements AutoCloseable {

    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final CountDownLatch closing = new CountDownLatch(1);

    /** Some calls of the Web API, which may be repeated. */
    interface Step {
        void run() throws ApiFailure;
    }

    /** Does the step; throws its failure when Slack did not ask for a pause, for too long a one, or too often. */
    void await(Step step) throws ApiFailure {
        for (int tries = 1; ; tries++) {
            try {
                step.run();
                return;
            } catch (ApiFailure failure) {
                Duration pause = failure.retryAfter();
                if (pause == null || pause.compareTo(LONGEST_PAUSE) > 0 || tries == MOST_TRIES || !paused(pause)) {
                    throw failure;
                }
            }
        }
    }

    /** Ends all pauses. */
    @Override
    public void close() {
        closing.countDown();
    }

    private boolean paused(Duration pause) {
        try {
            return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
