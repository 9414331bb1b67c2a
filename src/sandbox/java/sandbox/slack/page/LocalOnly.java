package sandbox.slack.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers only requests that were meant for this page: the {@code Host} is a loopback name (a foreign name that resolves to
 * 127.0.0.1 is DNS rebinding), and an {@code Origin}, where there is one, is the page's own. Sets the security headers.
 */
final class LocalOnly extends HttpFilter {
    private final String contentSecurityPolicy;

    LocalOnly(String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = request.getHeader("Host");
        if (!ours(host, request.getLocalPort()) || !sameOrigin(request.getHeader("Origin"), host)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Content-Security-Policy", contentSecurityPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private static boolean ours(@Nullable String host, int port) {
        return ("127.0.0.1:" + port).equals(host) || ("localhost:" + port).equals(host);
    }

    private static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
        return origin == null || origin.equals("http://" + host);
    }
}
