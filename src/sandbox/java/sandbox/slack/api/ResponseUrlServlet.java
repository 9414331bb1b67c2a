package sandbox.slack.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sandbox.slack.state.ResponseUrls;
import sandbox.slack.state.ResponseUrls.Use;
import sandbox.slack.state.Traffic;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /response/ID}: takes what an app sends to a response URL. */
final class ResponseUrlServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ResponseUrls urls;
    private final transient Replies replies;
    private final transient Traffic traffic;
    private final transient JsonMapper json = new JsonMapper();

    ResponseUrlServlet(ResponseUrls urls, Replies replies, Traffic traffic) {
        this.traffic = traffic;
        this.urls = urls;
        this.replies = replies;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        switch (urls.use(id)) {
            case Use.Denied denied ->
                say(response, 404, new Refusal(denied.error()).body().toString());
            case Use.Granted granted -> take(request, response, granted);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response, Use.Granted granted)
            throws IOException {
        JsonNode body;
        try {
            String text = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            traffic.note("from app response_url", text);
            body = json.readTree(text);
        } catch (JacksonException e) {
            say(response, 400, new Refusal("invalid_payload").body().toString());
            return;
        }
        Optional<String> refused = replies.take(body, granted.place());
        if (refused.isPresent()) {
            say(response, 400, refused.get());
        } else {
            say(response, 200, "ok");
        }
    }

    private static void say(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
