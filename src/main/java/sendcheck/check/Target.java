package sendcheck.check;

import sendcheck.settings.MailServer;
import sendcheck.settings.Sender;

/**
 * One setting to check.
 *
 * @param name what it is called in the output and in the test message
 */
record Target(String name, MailServer server, Sender sender, String recipient, boolean dryRun) {}
