package sandbox.inbox;

import java.util.List;

/** The mails that the good mail server has taken. */
public interface Inbox {
    /** Oldest first. */
    List<Mail> mails();
}
