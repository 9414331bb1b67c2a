package sendcheck.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import sendcheck.arrival.AuthenticationResults;
import sendcheck.arrival.Look;

/**
 * A folder in which each message is looked at once, by its headers. Searching is left to nobody: not every server searches
 * all headers, and some search an index that lags behind.
 */
final class WatchedFolder {

    private static final String RUN = "X-Sendcheck-Run";
    private static final String RESULTS = "Authentication-Results";
    /** The message that is looked for may have been there before the first look, but not for long. */
    private static final int NEWEST = 100;

    private final IMAPFolder folder;
    private final boolean junk;
    private long nextUid;

    /** @param folder closed */
    WatchedFolder(IMAPFolder folder, boolean junk) {
        this.folder = folder;
        this.junk = junk;
    }

    /**
     * Opens the folder each time, since not every server tells of new messages while it is open, and one connection then
     * does for all folders.
     */
    Optional<Look.Seen> find(String runId) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            return findInOpen(runId);
        } finally {
            folder.close(false);
        }
    }

    private Optional<Look.Seen> findInOpen(String runId) throws MessagingException {
        Message[] unread = nextUid == 0 ? newest() : folder.getMessagesByUID(nextUid, UIDFolder.LASTUID);
        folder.fetch(unread, profile());
        for (Message message : unread) {
            nextUid = Math.max(nextUid, folder.getUID(message) + 1);
            String[] run = message.getHeader(RUN);
            if (run != null && run[0].strip().equals(runId)) {
                return Optional.of(seen(message));
            }
        }
        return Optional.empty();
    }

    private Message[] newest() throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? new Message[0] : folder.getMessages(Math.max(1, count - NEWEST + 1), count);
    }

    private static FetchProfile profile() {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(RUN);
        return profile;
    }

    private Look.Seen seen(Message message) throws MessagingException {
        String[] results = message.getHeader(RESULTS);
        String name = folder.getFullName();
        return new Look.Seen(
                name.equalsIgnoreCase("INBOX") ? "Inbox" : name,
                junk,
                results == null ? null : AuthenticationResults.merged(List.of(results)));
    }
}
