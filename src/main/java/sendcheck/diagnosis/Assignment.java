package sendcheck.diagnosis;

import sendcheck.settings.MailServer;
import sendcheck.settings.Sender;

/**
 * What a probe is to do.
 *
 * @param runId stands in the message's own header
 * @param sender with an override already applied
 * @param recipient as typed; the settings stage checks it
 * @param dryRun stop after the recipient was accepted and reset, so that nobody gets mail
 */
public record Assignment(
        String runId, MailServer server, Sender sender, String recipient, boolean dryRun, TestMail mail) {}
