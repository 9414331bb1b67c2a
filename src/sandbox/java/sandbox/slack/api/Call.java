package sandbox.slack.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of a Web API method.
 *
 * @param arguments by name; from a form all are strings, from a JSON body they are what they are
 */
record Call(String method, Map<String, JsonNode> arguments, JsonMapper json) {

    /** A text argument; empty when it is missing or blank. */
    Optional<String> text(String name) {
        JsonNode value = arguments.get(name);
        return value == null || value.isNull()
                ? Optional.empty()
                : Optional.of(value.asString("")).filter(text -> !text.isBlank());
    }

    /** @throws Refusal {@code invalid_arguments} when it is missing */
    String needed(String name) {
        return text(name)
                .orElseThrow(() -> Refusal.with("invalid_arguments", List.of("missing required field: " + name)));
    }

    boolean flag(String name) {
        JsonNode value = arguments.get(name);
        return value != null && value.asString("").matches("true|1");
    }

    /**
     * An argument that holds JSON, whether it came as such or written into a string.
     *
     * @throws Refusal with that error when it cannot be read
     */
    Optional<JsonNode> tree(String name, String unreadable) {
        JsonNode value = arguments.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            return Optional.of(value);
        }
        try {
            return value.stringValue().isBlank() ? Optional.empty() : Optional.of(json.readTree(value.stringValue()));
        } catch (JacksonException e) {
            throw Refusal.with(unreadable, List.of("invalid JSON: " + e.getOriginalMessage()));
        }
    }
}
