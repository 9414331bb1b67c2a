package sendcheck.arrival;

import java.time.Duration;

/** A mailbox of the installation, in which it looks itself for messages that were sent to it. Safe for many threads at once. */
public interface ProbeMailbox {

    /** For an installation without one: nobody's mail arrives there. */
    ProbeMailbox NONE = new ProbeMailbox() {
        @Override
        public boolean receives(String recipient) {
            return false;
        }

        @Override
        public Look look(String runId, Duration limit) {
            return new Look.Nothing();
        }
    };

    /** Whether mail to this address ends in the mailbox: it is the mailbox's own, or that with a {@code +detail} (RFC 5233). */
    boolean receives(String recipient);

    /**
     * Looks for the message of a run, by its header {@code X-Sendcheck-Run}, until it is there; at least once.
     *
     * @param limit how long to go on, beside the time that the mailbox takes for its replies
     */
    Look look(String runId, Duration limit);
}
