package sendcheck.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how attempts ended, those of processes that died included; what cannot be shown now is shown later. */
final class Ends {

    private static final Logger LOG = LoggerFactory.getLogger(Ends.class);

    private final Attempts attempts;
    private final ConnectionBoard board;

    Ends(Attempts attempts, ConnectionBoard board) {
        this.attempts = attempts;
        this.board = board;
    }

    synchronized void show() {
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
