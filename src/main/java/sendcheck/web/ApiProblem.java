package sendcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import sendcheck.settings.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a program gets nothing (RFC 9457).
 *
 * @param title of the status
 * @param detail whole sentences for whoever reads the program's log
 */
record ApiProblem(int status, String title, String detail) {

    static final ApiProblem METHOD =
            new ApiProblem(405, "Method Not Allowed", "Settings are read with GET; they are changed in Slack.");
    static final ApiProblem IN_CLEAR = new ApiProblem(
            403,
            "Forbidden",
            "Settings are served over HTTPS only. The proxy in front of Sendcheck has to set the header X-Forwarded-Proto to"
                    + " https.");
    static final ApiProblem NO_TOKEN = new ApiProblem(
            401,
            "Unauthorized",
            "Send the token of the program as \"Authorization: Bearer TOKEN\". `sendcheck consumers add` makes one.");
    static final ApiProblem TOO_MANY = new ApiProblem(
            429, "Too Many Requests", "Too many wrong tokens came from this address. Try again in a minute.");
    static final ApiProblem NOT_FOUND = new ApiProblem(
            404,
            "Not Found",
            "There is no such profile, or it is archived. The address is /api/v1/settings/MODULE/PROFILE.");

    private static final JsonMapper JSON = new JsonMapper();

    static ApiProblem unreadable(Problem.Field field) {
        return new ApiProblem(
                500,
                "Internal Server Error",
                "The stored secret cannot be decrypted (" + field.label()
                        + "). Set it anew in Slack, or run Sendcheck with" + " the keyset that it was encrypted with.");
    }

    static ApiProblem trouble(RuntimeException failed) {
        return StoreFault.isCauseOf(failed)
                ? new ApiProblem(
                        503, "Service Unavailable", "Sendcheck cannot reach its database right now. Try again later.")
                : new ApiProblem(
                        500, "Internal Server Error", "Something went wrong inside Sendcheck. Its log says what.");
    }

    void send(HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        byte[] json = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
