package sandbox.slack.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import sandbox.slack.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /upload?name=NAME}: a person brings a file, as bytes. Answers {@code {"id": ID}}. */
final class UploadServlet extends HttpServlet {
    private static final JsonMapper JSON = new JsonMapper();

    private final transient Workspace workspace;

    UploadServlet(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        if (!"application/octet-stream".equals(request.getContentType()) || name == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        String id = workspace.upload(name, request.getInputStream().readAllBytes());
        response.setContentType("application/json;charset=utf-8");
        response.getWriter().print(JSON.writeValueAsString(Map.of("id", id)));
    }
}
