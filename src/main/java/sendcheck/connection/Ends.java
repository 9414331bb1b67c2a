package sendcheck.connection;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how attempts ended, those of processes that died included; what cannot be shown now is shown later. */
final class Ends {

    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

    private final Attempts attempts;
    private final ConnectionBoard board;
    private final AtomicBoolean isNextWaiting = new AtomicBoolean();

    Ends(Attempts attempts, ConnectionBoard board) {
        this.attempts = attempts;
        this.board = board;
    }

    /** Leaves it to the one who waits to be next, if there is one: however slow the board is, few threads wait for it. */
    void show() {
        if (isNextWaiting.compareAndSet(false, true)) {
            showInTurn();
        }
    }

    private synchronized void showInTurn() {
        isNextWaiting.set(false);
        showAll();
    }

    /** Shows them on this thread, after whoever is at it. */
    synchronized void showAll() {
        try {
            for (Attempts.Ended ended : attempts.ended()) {
                board.ended(ended.attempt(), ended.ending());
                attempts.shown(ended.attempt().id());
            }
        } catch (RuntimeException unseen) {
            LOG.debug("An end of connecting an account is not shown yet", unseen);
        }
    }
}
