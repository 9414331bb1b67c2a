package sandbox.slack.api;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Web API's way to say no: {@code {"ok": false, "error": ...}}. Thrown by methods, answered by the servlet. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode body;

    Refusal(String error) {
        super(error, null, false, false);
        body = JsonNodeFactory.instance.objectNode();
        body.put("ok", false).put("error", error);
    }

    /** With the places and reasons, as in {@code response_metadata.messages}. */
    static Refusal with(String error, List<String> messages) {
        Refusal refusal = new Refusal(error);
        var list = refusal.body.putObject("response_metadata").putArray("messages");
        messages.forEach(message -> list.add("[ERROR] " + message));
        return refusal;
    }

    Refusal and(String field, String value) {
        body.put(field, value);
        return this;
    }

    ObjectNode body() {
        return body;
    }
}
