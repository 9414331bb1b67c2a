package sendcheck.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.testrun.Board;

/** Shows something for good: says whether it must be tried again later, and lets go of what Slack will never take. */
final class Finishing {

    private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);

    private final Patience patience;

    Finishing(Patience patience) {
        this.patience = patience;
    }

    /**
     * Does the step.
     *
     * @param what for the log
     * @throws Board.Unreachable when it must be tried again later
     */
    void finish(String what, Patience.Step step) {
        try {
            patience.await(step);
        } catch (ApiFailure failure) {
            if (failure.isPassing()) {
                throw new Board.Unreachable(what + " is not shown yet: " + failure.getMessage(), failure);
            }
            LOG.warn("{} cannot be shown: {}", what, failure.getMessage());
        } catch (RuntimeException failed) {
            if (StoreTrouble.isStore(failed)) {
                throw failed;
            }
            LOG.error("{} cannot be shown", what, failed);
        }
    }
}
