package sandbox.slack.page;

import sandbox.slack.model.Change;

/** What an open page has to hear of. */
sealed interface Occurrence {
    record InWorkspace(Change change) implements Occurrence {}

    record MailArrived() implements Occurrence {}

    /** The server stops. */
    record Closing() implements Occurrence {}
}
