package sandbox.slack.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page's own files, and Preact's modules under {@code /preact/}, from the class path. */
final class PageFiles extends HttpServlet {
    private static final String PREACT_VERSION = "10.28.0";
    private static final String PREACT = "/META-INF/resources/webjars/preact/" + PREACT_VERSION + "/";
    private static final Pattern NAME = Pattern.compile("/[a-z0-9_./-]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final String importMapHash;

    private PageFiles(String importMapHash) {
        this.importMapHash = importMapHash;
    }

    /** @throws IOException when the page's files are not on the class path */
    static PageFiles load() throws IOException {
        try (InputStream index = open("/index.html")) {
            if (index == null) {
                throw new FileNotFoundException("the page's index.html is not on the class path");
            }
            Matcher map = IMPORT_MAP.matcher(new String(index.readAllBytes(), StandardCharsets.UTF_8));
            if (!map.find()) {
                throw new IllegalStateException("index.html has no import map");
            }
            return new PageFiles(sha256(map.group(1)));
        }
    }

    /** Scripts and styles of the page alone; the hash lets its inline import map in. */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self' 'sha256-" + importMapHash
                + "'; style-src 'self'; connect-src 'self';"
                + " img-src 'self' data: http: https:; frame-src 'self'; form-action 'none'; base-uri 'none';"
                + " frame-ancestors 'none'";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().equals("/") ? "/index.html" : request.getRequestURI();
        try (InputStream file = open(path)) {
            if (file == null) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            String extension = path.substring(path.lastIndexOf('.') + 1);
            response.setContentType(TYPES.getOrDefault(extension, "application/octet-stream"));
            file.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable InputStream open(String path) {
        if (!NAME.matcher(path).matches() || path.contains("..") || path.endsWith("/")) {
            return null;
        }
        return path.startsWith("/preact/")
                ? PageFiles.class.getResourceAsStream(PREACT + path.substring("/preact/".length()))
                : PageFiles.class.getResourceAsStream("/sandbox/slack/page" + path);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
