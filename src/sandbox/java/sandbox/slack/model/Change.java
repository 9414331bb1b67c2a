package sandbox.slack.model;

/** What changed, so that whoever looks can look again. */
public sealed interface Change {
    /** A message was posted, edited or deleted; the message as it stands, or as it last stood. */
    record MessageChanged(Kind kind, Message message) implements Change {}

    /** The person's stack of modals changed. */
    record ModalChanged(String person) implements Change {}

    record HomeChanged(String person) implements Change {}

    record NoticeShown(Notice notice) implements Change {}

    /** A direct message was opened. */
    record ChannelOpened(Channel channel) implements Change {}

    enum Kind {
        POSTED,
        EDITED,
        DELETED
    }
}
