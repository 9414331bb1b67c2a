package sandbox.slack.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads a call's arguments from its address and body: a form or a JSON object. */
final class Arguments {
    private Arguments() {}

    static Map<String, JsonNode> read(HttpServletRequest request, JsonMapper json) throws IOException {
        Map<String, JsonNode> all = new HashMap<>();
        form(request.getQueryString() == null ? "" : request.getQueryString(), all);
        String type = request.getContentType() == null ? "" : request.getContentType();
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (type.startsWith("application/json")) {
            object(body, json, all);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            form(body, all);
        } else if (!body.isEmpty()) {
            throw new Refusal("invalid_post_type");
        }
        return all;
    }

    private static void object(String body, JsonMapper json, Map<String, JsonNode> into) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.with("invalid_json", List.of(e.getOriginalMessage()));
        }
        if (!tree.isObject()) {
            throw new Refusal("json_not_object");
        }
        tree.properties().forEach(field -> into.put(field.getKey(), field.getValue()));
    }

    private static void form(String encoded, Map<String, JsonNode> into) {
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.put(decoded(pair.substring(0, equals)), StringNode.valueOf(decoded(pair.substring(equals + 1))));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refusal("invalid_form_data");
        }
    }
}
