package sandbox.slack.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.StoredFile;
import sandbox.slack.state.Files;
import sandbox.slack.state.Traffic;

/**
 * Where files are brought and fetched: {@code POST /upload/ID} with the bytes, {@code GET /files/ID/NAME} for the app, with its
 * token, and {@code GET /download/ID/NAME} for people.
 */
final class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Files files;
    private final transient String botToken;
    private final transient boolean mayRead;
    private final transient Traffic traffic;

    FileServlet(Files files, String botToken, Manifest manifest, Traffic traffic) {
        this.files = files;
        this.botToken = botToken;
        this.mayRead = manifest.scopes().contains("files:read");
        this.traffic = traffic;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = request.getInputStream().readAllBytes();
        traffic.note("file from app", new String(content, StandardCharsets.UTF_8));
        boolean brought = request.getServletPath().equals("/upload") && files.bring(part(request, 1), content);
        response.setStatus(brought ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        response.getWriter().print(brought ? "OK" : "no such upload");
    }

    /** Without the right, Slack leads to the page where people sign in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean forApp = request.getServletPath().equals("/files");
        if (forApp && !(mayRead && ("Bearer " + botToken).equals(request.getHeader("Authorization")))) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "https://slack.com/signin");
            return;
        }
        Optional<StoredFile> file = files.find(part(request, 1));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (forApp) {
            traffic.note("file to app", new String(file.get().content(), StandardCharsets.UTF_8));
        }
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + file.get().name().replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
        response.getOutputStream().write(file.get().content());
    }

    private static String part(HttpServletRequest request, int at) {
        String[] parts = String.valueOf(request.getPathInfo()).split("/", -1);
        return at < parts.length ? parts[at] : "";
    }
}
