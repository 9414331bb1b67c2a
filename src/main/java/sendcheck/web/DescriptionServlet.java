package sendcheck.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /api/v1/openapi.yaml}: how settings are read, in OpenAPI 3.1. */
final class DescriptionServlet extends HttpServlet {

    private static final String TEXT = Resources.text("openapi.yaml");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/yaml;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().print(TEXT);
    }
}
