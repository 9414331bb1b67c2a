package sandbox.slack.page;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What one open page has yet to be told, in order. */
final class Listener {
    private static final long QUIET_SECONDS = 15;

    private final BlockingQueue<Occurrence> heard = new LinkedBlockingQueue<>();

    void hear(Occurrence occurrence) {
        heard.add(occurrence);
    }

    /** Waits for the next; nothing when it stayed quiet for 15 seconds. */
    Optional<Occurrence> next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(QUIET_SECONDS, TimeUnit.SECONDS));
    }
}
