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
     * @param refusal why a mail from there was not accepted; null when it was
     */
    public record Row(
            String portalUser, String address, @Nullable Symptom refusal) {

        public boolean isAccepted() {
            return refusal == null;
        }
    }

    /** The rows that were not accepted. */
    public List<Row> refused() {
        return rows.stream().filter(row -> !row.isAccepted()).toList();
    }
}
