package sandbox.slack.app;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What became of a request to the app. */
sealed interface Delivery {
    /** Answered in time with 200. */
    record Accepted(String contentType, String body) implements Delivery {
        /** The body as JSON; missing when it is empty or something else. */
        JsonNode json(JsonMapper mapper) {
            if (body.isBlank() || !body.stripLeading().startsWith("{")) {
                return MissingNode.getInstance();
            }
            try {
                return mapper.readTree(body);
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }
    }

    /** Answered in time, with another status. */
    record Rejected(int status) implements Delivery {}

    record TimedOut(Duration limit) implements Delivery {}

    record Unreachable() implements Delivery {}

    /** Slack's name of the error and what it means; empty when there is none. */
    default String error() {
        return switch (this) {
            case Accepted accepted -> "";
            case Rejected rejected -> "dispatch_failed (the app answered " + rejected.status() + ")";
            case TimedOut timedOut ->
                "operation_timeout (the app did not answer within %s s)"
                        .formatted(timedOut.limit().toMillis() / 1000.0);
            case Unreachable unreachable -> "dispatch_failed (the app cannot be reached)";
        };
    }
}
