package sendcheck.diagnosis;

import java.util.List;
import sendcheck.settings.MailServer;
import sendcheck.settings.Sender;
import sendcheck.settings.SenderOverride;

/**
 * What a probe is to do.
 *
 * @param runId stands in the message's own header
 * @param sender with an override already applied
 * @param recipient as typed; the settings stage checks it
 * @param dryRun stop after the recipient was accepted and reset, so that nobody gets mail
 * @param overrides From addresses of portal users to try in the same connection, up to RCPT; empty: none
 */
public record Assignment(
        String runId,
        MailServer server,
        Sender sender,
        String recipient,
        boolean dryRun,
        TestMail mail,
        List<SenderOverride> overrides) {

    public Assignment {
        overrides = List.copyOf(overrides);
        if (!dryRun && !overrides.isEmpty()) {
            throw new IllegalArgumentException("overrides are tried without sending");
        }
    }

    /** Without overrides. */
    public Assignment(String runId, MailServer server, Sender sender, String recipient, boolean dryRun, TestMail mail) {
        this(runId, server, sender, recipient, dryRun, mail, List.of());
    }
}
