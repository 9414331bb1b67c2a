package sendcheck.slack;

import com.slack.api.model.Message;
import java.util.Map;

/** Whether a run or sweep still changes; kept in the parent message's metadata, so that scripts need not read words. */
enum State {
    RUNNING("running"),
    /** Verdict, thread and all: nothing more is to come. */
    DONE("done");

    private final String key;

    State(String key) {
        this.key = key;
    }

    /**
     * Message metadata (docs.slack.dev/messaging/message-metadata).
     *
     * @param subject run or sweep id
     */
    Message.Metadata of(String subject) {
        return Message.Metadata.builder()
                .eventType("sendcheck_run")
                .eventPayload(Map.of("run", subject, "state", key))
                .build();
    }
}
