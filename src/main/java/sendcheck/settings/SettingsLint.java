package sendcheck.settings;

import java.util.List;

/** Looks for mistakes in settings without touching the network; what it says is meant to stand beside the field. */
public final class SettingsLint {

    private SettingsLint() {}

    /**
     * All problems of the settings, in the order of the fields: sender, recipient, server, sign-in; empty when there is
     * none. No message contains the password.
     *
     * @param sender with an override already applied
     * @param recipient where the test goes, as typed
     */
    public static List<Problem> check(MailServer server, Sender sender, String recipient) {
        ProblemList problems = new ProblemList();
        SenderLint.check(sender, recipient, problems);
        HostLint.check(server.host(), problems);
        PortLint.check(server, problems);
        SignInLint.check(server, sender, problems);
        TrustAnchorLint.check(server.trustAnchors(), problems);
        return problems.inOrder();
    }

    /**
     * All problems of settings without a server, whose mail is a draft in the preparer's own mail program.
     *
     * @param recipient where a draft for a test is addressed; it may be empty
     */
    public static List<Problem> check(String recipient) {
        ProblemList problems = new ProblemList();
        if (!recipient.isEmpty()) {
            SenderLint.recipient(recipient, problems);
        }
        return problems.inOrder();
    }
}
