package sendcheck.smtp;

import java.util.concurrent.CancellationException;

/** What fails in a run that was told to stop says nothing of the mail server. */
final class Interruption {

    private Interruption() {}

    /** @throws CancellationException when this thread was interrupted; it stays so */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the run was interrupted");
        }
    }
}
