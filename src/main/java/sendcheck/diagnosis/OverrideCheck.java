package sendcheck.diagnosis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server said to the From addresses of a profile's portal users, each in MAIL and RCPT; nothing was sent.
 *
 * @param rows in the order of the trials
 * @param judgedByMessage the server is known to judge a From address only when it has the whole message, so that a row that
 *     was accepted proves little
 */
public record OverrideCheck(List<Row> rows, boolean judgedByMessage) {

    public OverrideCheck {
        rows = List.copyOf(rows);
    }

    /**
     * One portal user.
     *
     * @param address the From address that is used for that user
     * @param refusal why a mail from there was not accepted; null when it was, and when nothing is known
     * @param untried why nothing is known of the address; null when it was tried
     */
    public record Row(
            String portalUser,
            String address,
            @Nullable Symptom refusal,
            @Nullable Untried untried) {

        /** A row that was tried. */
        public Row(String portalUser, String address, @Nullable Symptom refusal) {
            this(portalUser, address, refusal, null);
        }

        public boolean isAccepted() {
            return refusal == null && untried == null;
        }
    }

    /** Why an address was not tried to the end. */
    public enum Untried {
        TIME_UP("the time of the test was up"),
        HUNG_UP("the server hung up too often"),
        NOT_LET_IN("the server did not let us in again");

        private final String words;

        Untried(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The rows that were not accepted. */
    public List<Row> refused() {
        return rows.stream().filter(row -> row.refusal() != null).toList();
    }

    /** The rows of which nothing is known. */
    public List<Row> untried() {
        return rows.stream().filter(row -> row.untried() != null).toList();
    }
}
