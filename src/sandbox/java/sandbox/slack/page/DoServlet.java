package sandbox.slack.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import sandbox.slack.Workspace;
import sandbox.slack.model.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /do/ACT}: a person does something. The body is the act's fields as JSON, {@code as} among them. Answers
 * {@code {}}, {@code {"errors": {BLOCK_ID: TEXT}}} or {@code {"failed": TEXT}}; 400 with {@code failed} when it cannot be done.
 */
final class DoServlet extends HttpServlet {
    private static final JsonMapper JSON = new JsonMapper();

    private final transient Workspace workspace;

    DoServlet(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"application/json".equals(request.getContentType())) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        response.setContentType("application/json;charset=utf-8");
        String act = String.valueOf(request.getPathInfo());
        Map<String, ?> answer;
        try {
            answer = told(perform(act, JSON.readValue(request.getInputStream(), Act.class)));
        } catch (IllegalArgumentException | JacksonException wrong) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            answer = Map.of("failed", String.valueOf(wrong.getMessage()));
        }
        response.getWriter().print(JSON.writeValueAsString(answer));
    }

    private Answer perform(String path, Act act) {
        return switch (path) {
            case "/say" ->
                act.thread().isEmpty()
                        ? workspace.say(act.as(), act.channel(), act.text())
                        : workspace.reply(act.as(), act.channel(), act.thread(), act.text());
            case "/press" ->
                workspace.press(
                        act.as(), act.channel(), act.ts(), act.block(), act.action(), act.chosen(), act.inputs());
            case "/shortcut" -> workspace.shortcut(act.as(), act.channel(), act.ts(), act.action());
            case "/press-in-view" ->
                workspace.pressInView(act.as(), act.view(), act.block(), act.action(), act.chosen(), act.inputs());
            case "/home" -> workspace.openHome(act.as());
            case "/submit" -> workspace.submit(act.as(), act.view(), act.inputs());
            case "/close" -> workspace.close(act.as(), act.view());
            default -> throw new IllegalArgumentException("there is no act " + path);
        };
    }

    private static Map<String, ?> told(Answer answer) {
        return switch (answer) {
            case Answer.Acknowledged acknowledged -> Map.of();
            case Answer.Refused refused -> Map.of("errors", refused.errors());
            case Answer.Failed failed -> Map.of("failed", failed.notice().text());
        };
    }
}
