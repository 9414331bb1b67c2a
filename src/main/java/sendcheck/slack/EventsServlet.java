package sendcheck.slack;

import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /slack/events}: lets Slack's own requests through to Bolt, and says in one plain line why it refuses others. */
final class EventsServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(EventsServlet.class);
    private static final String PATH = "/slack/events";
    private static final int LONGEST_BODY = 1_000_000;

    private final transient SlackSignatures signatures;
    private final transient App app;
    private final transient SlackRequestParser parser;

    EventsServlet(SlackSignatures signatures, App app) {
        this.signatures = signatures;
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "the request is longer than 1 MB");
            return;
        }
        Optional<String> refusal = signatures.refusal(
                request.getHeader("X-Slack-Request-Timestamp"), request.getHeader("X-Slack-Signature"), body);
        if (refusal.isPresent()) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, refusal.get());
            return;
        }
        Optional<Request<?>> parsed = parse(
                new RequestHeaders(ServletAdapterOps.toHeaderMap(request)), new String(body, StandardCharsets.UTF_8));
        if (parsed.isEmpty()) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "this is not a request that Slack sends");
            return;
        }
        answer(response, parsed.get());
    }

    /**
     * Goes through a command that changes nothing, so that the first real one finds everything loaded and is answered in
     * time.
     *
     * @param team id of the app's own workspace
     */
    void warmUp(String team) {
        RequestHeaders form = new RequestHeaders(Map.of("Content-Type", List.of("application/x-www-form-urlencoded")));
        String help = "command=%2Femail-test&text=help&user_id=U0&user_name=start&channel_id=C0&channel_name=start"
                + "&trigger_id=start&team_id=" + URLEncoder.encode(team, StandardCharsets.UTF_8);
        parse(form, help).ifPresent(request -> {
            try {
                LOG.debug("warmed up: {}", app.run(request).getStatusCode());
            } catch (Exception failed) {
                LOG.warn("the app could not be warmed up", failed);
            }
        });
    }

    private Optional<Request<?>> parse(RequestHeaders headers, String body) {
        try {
            return Optional.ofNullable(parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(headers)
                    .build()));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException malformed) {
            LOG.info("a signed request cannot be read: {}", malformed.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void answer(HttpServletResponse response, Request<?> request) throws IOException {
        Response answer;
        try {
            answer = app.run(request);
        } catch (Exception failed) {
            LOG.error("a request of type {} failed", request.getRequestType(), failed);
            refuse(response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "the request failed");
            return;
        }
        ServletAdapterOps.writeResponse(response, answer);
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().print(words + "\n");
    }
}
