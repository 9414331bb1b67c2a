package sendcheck.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a profile's mail comes from, as typed.
 *
 * @param name display name; may be empty
 * @param address From address, also the envelope sender; empty when it was not filled in
 * @param replyTo Reply-To address; null: none
 * @param bcc addresses that get a blind copy of every mail
 */
public record Sender(String name, String address, @Nullable String replyTo, List<String> bcc) {

    public Sender {
        bcc = List.copyOf(bcc);
    }

    /** The same sender with another From address, as for an override. */
    public Sender as(String otherAddress) {
        return new Sender(name, otherAddress, replyTo, bcc);
    }
}
