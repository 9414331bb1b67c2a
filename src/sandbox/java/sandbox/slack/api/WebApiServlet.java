package sandbox.slack.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sandbox.slack.Limits;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.state.RateLimits;
import sandbox.slack.state.Traffic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/METHOD}: checks token, scope and rate, calls the method and answers as Slack does. */
final class WebApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Method> methods;
    private final transient String botToken;
    private final transient Set<String> scopes;
    private final transient Limits limits;
    private final transient RateLimits rates;
    private final transient Traffic traffic;
    private final transient JsonMapper json = new JsonMapper();

    WebApiServlet(
            Map<String, Method> methods,
            String botToken,
            Manifest manifest,
            Limits limits,
            RateLimits rates,
            Traffic traffic) {
        this.methods = methods;
        this.botToken = botToken;
        this.scopes = new TreeSet<>(manifest.scopes());
        this.limits = limits;
        this.rates = rates;
        this.traffic = traffic;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode answer;
        try {
            answer = answer(request);
            answer.put("ok", true);
        } catch (TooOften tooOften) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(tooOften.seconds()));
            answer = new Refusal("ratelimited").body();
        } catch (Refusal refusal) {
            answer = refusal.body();
        }
        response.setHeader("X-OAuth-Scopes", String.join(",", scopes));
        response.setContentType("application/json; charset=utf-8");
        String body = json.writeValueAsString(answer);
        traffic.note("answer to app " + request.getPathInfo(), body);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode answer(HttpServletRequest request) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Method method = methods.get(name);
        if (method == null) {
            throw new Refusal("unknown_method").and("req_method", name);
        }
        Map<String, JsonNode> arguments = Arguments.read(request, json);
        traffic.note("from app " + name, json.writeValueAsString(arguments));
        authorize(request, arguments);
        if (!method.scopes().isEmpty() && method.scopes().stream().noneMatch(scopes::contains)) {
            throw new Refusal("missing_scope")
                    .and("needed", String.join(",", method.scopes()))
                    .and("provided", String.join(",", scopes));
        }
        Optional<Duration> wait = rates.take(name, method.tier().rate(limits));
        if (wait.isPresent()) {
            throw new TooOften(wait.get());
        }
        return method.body().answer(new Call(name, arguments, json));
    }

    private void authorize(HttpServletRequest request, Map<String, JsonNode> arguments) {
        String header = request.getHeader("Authorization");
        String token = header != null && header.startsWith("Bearer ")
                ? header.substring("Bearer ".length())
                : arguments.containsKey("token") ? arguments.get("token").asString("") : "";
        if (token.isEmpty()) {
            throw new Refusal("not_authed");
        }
        if (!token.equals(botToken)) {
            throw new Refusal("invalid_auth");
        }
    }
}
