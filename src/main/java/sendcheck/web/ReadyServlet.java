package sendcheck.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** {@code /readyz}: 200 when work can be done, else 503; says what is away, in words. */
final class ReadyServlet extends HttpServlet {

    private static final JsonMapper JSON = new JsonMapper();

    private final transient Map<String, Supplier<Optional<String>>> checks;

    ReadyServlet(Map<String, Supplier<Optional<String>>> checks) {
        this.checks = Map.copyOf(checks);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> problems = new LinkedHashMap<>();
        checks.forEach((name, check) -> check.get().ifPresent(problem -> problems.put(name, problem)));
        response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json;charset=utf-8");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ready", problems.isEmpty());
        answer.put("problems", problems);
        response.getWriter().println(JSON.writeValueAsString(answer));
    }
}
