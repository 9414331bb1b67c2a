package sandbox.slack.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import sandbox.inbox.Inbox;
import sandbox.inbox.Mail;

/** {@code GET /mail/ID}: the HTML part of a mail, for a frame in which no script runs and nothing is fetched. */
final class MailServlet extends HttpServlet {
    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final transient Inbox inbox;

    MailServlet(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<String> html = inbox.mails().stream()
                .filter(mail -> ("/" + mail.id()).equals(path))
                .findFirst()
                .map(Mail::html);
        if (html.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().print("<!doctype html><base target=\"_blank\">" + html.get());
    }
}
