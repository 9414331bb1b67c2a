package sendcheck.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.secretlink.Entry;
import sendcheck.secretlink.OneTimeLinks;
import sendcheck.secretlink.SetSecret;
import sendcheck.secretlink.Token;
import sendcheck.secretlink.Visit;

/** {@code /secret/TOKEN}: where a secret is typed. The address holds the token, so nothing here logs it. */
public final class SecretServlet extends HttpServlet implements Addition {

    private static final Logger LOG = LoggerFactory.getLogger(SecretServlet.class);
    private static final int RETRY_SECONDS = (int) Guesses.WINDOW.toSeconds();

    private final transient SetSecret secrets;
    private final transient Passage passage;
    private final transient Guesses guesses;

    /** @param publicUrl where browsers reach the service; with https, nothing is answered over plain HTTP */
    public SecretServlet(SetSecret secrets, URI publicUrl, Clock clock) {
        this.secrets = secrets;
        this.passage = new Passage(publicUrl);
        this.guesses = new Guesses(clock);
    }

    @Override
    public void addTo(ServletContextHandler context) {
        ServletHolder holder = new ServletHolder(this);
        // Everything stays in memory: no key is ever written to a temporary file.
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", Sent.MOST, Sent.MOST, Sent.MOST));
        context.addServlet(holder, "/" + OneTimeLinks.PATH + "*");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page;
        try {
            page = answer(request, response);
        } catch (RuntimeException failed) {
            LOG.error("The page for secrets failed", failed);
            page = trouble(failed);
        }
        write(page, request, response);
    }

    private Page answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        boolean posted = method.equals("POST");
        if (!posted && !method.equals("GET") && !method.equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            return Page.saying(405, "This does not work", "Follow the link in a browser.");
        }
        if (passage.isInClear(request)) {
            return Refusals.inClear();
        }
        String client = passage.client(request);
        if (posted && passage.isFromElsewhere(request)) {
            return Refusals.fromElsewhere();
        }
        Optional<Token> token = Token.read(
                Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1));
        Visit visit = token.map(secrets::visit).orElseGet(Visit.Unknown::new);
        if (visit instanceof Visit.Unknown) {
            return unknown(client, response);
        }
        return posted && visit instanceof Visit.Open open
                ? enter(token.orElseThrow(), open, request)
                : SecretWords.of(visit);
    }

    /** Only wrong links are counted and held up: nobody can keep others from theirs. */
    private Page unknown(String client, HttpServletResponse response) {
        if (guesses.isTooMany(client)) {
            response.setIntHeader("Retry-After", RETRY_SECONDS);
            return Refusals.tooMany();
        }
        guesses.addWrong(client);
        return SecretWords.of(new Visit.Unknown());
    }

    private Page enter(Token token, Visit.Open open, HttpServletRequest request) throws IOException {
        Sent sent;
        try {
            sent = Sent.read(request, open.grant().field());
        } catch (Sent.TooLong tooLong) {
            return new SecretForm(open).tooLong();
        } catch (ServletException unreadable) {
            return Refusals.unreadable();
        }
        return switch (secrets.enter(token, sent.typed())) {
            case Entry.Done done -> SecretWords.done(done);
            case Entry.Again again ->
                new SecretForm(again.visit()).again(again.why(), sent.expires(), again.confirmable());
            case Entry.Closed(Visit closed) -> SecretWords.of(closed);
        };
    }

    private static Page trouble(RuntimeException failed) {
        return StoreFault.isCauseOf(failed) ? Refusals.storeAway() : Refusals.failed();
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        if (request.getMethod().equals("POST") && page.status() >= 400) {
            // the rest of the form may be unread, and a browser must not send another on the same connection
            response.setHeader("Connection", "close");
        }
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Security-Policy", Page.POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (passage.isEncrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(html.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(html);
        }
    }
}
