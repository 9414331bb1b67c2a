package sendcheck.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.reading.Consumer;
import sendcheck.reading.ConsumerToken;
import sendcheck.reading.ReadLog.Result;
import sendcheck.reading.ReadSettings;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;

/**
 * {@code GET /api/v1/settings/MODULE/PROFILE}: settings for a program with a token, as {@code openapi.yaml} describes. What
 * is answered is written down first. A good token is always served, however many wrong ones come from its address.
 */
public final class SettingsServlet extends HttpServlet implements Addition {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsServlet.class);
    private static final String BEARER = "Bearer ";

    private final transient ReadSettings settings;
    private final transient Passage passage;
    private final transient Guesses guesses;

    /** @param publicUrl where programs reach the service; with https, nothing is answered over plain HTTP */
    public SettingsServlet(ReadSettings settings, URI publicUrl, Clock clock) {
        this.settings = settings;
        this.passage = new Passage(publicUrl);
        this.guesses = new Guesses(clock);
    }

    @Override
    public void addTo(ServletContextHandler context) {
        context.addServlet(new ServletHolder(this), "/api/v1/settings/*");
        context.addServlet(new ServletHolder(new DescriptionServlet()), "/api/v1/openapi.yaml");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Authorization");
        try {
            answer(request, response);
        } catch (Catalog.UnreadableSecret unreadable) {
            LOG.error("A program could not be given settings", unreadable);
            ApiProblem.unreadable(unreadable.field()).send(response);
        } catch (RuntimeException failed) {
            LOG.error("A program could not be given settings", failed);
            ApiProblem.trouble(failed).send(response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String client = passage.client(request);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            ApiProblem.METHOD.send(response);
        } else if (passage.isInClear(request)) {
            ApiProblem.IN_CLEAR.send(response);
        } else {
            Optional<Consumer> consumer = token(request).flatMap(settings::consumer);
            if (consumer.isPresent()) {
                answer(consumer.get(), client, request, response);
            } else {
                refuse(client, request.getHeader("Authorization") != null, response);
            }
        }
    }

    private static Optional<ConsumerToken> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? ConsumerToken.read(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** @param isWrong whether there was a token at all: without one, RFC 6750 section 3.1 wants no error code */
    private void refuse(String client, boolean isWrong, HttpServletResponse response) throws IOException {
        if (guesses.isTooMany(client)) {
            response.setIntHeader("Retry-After", (int) Guesses.WINDOW.toSeconds());
            ApiProblem.TOO_MANY.send(response);
            return;
        }
        guesses.addWrong(client);
        response.setHeader(
                "WWW-Authenticate", "Bearer realm=\"sendcheck\"" + (isWrong ? ", error=\"invalid_token\"" : ""));
        ApiProblem.NO_TOKEN.send(response);
    }

    private void answer(Consumer consumer, String client, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<ProfileKey> key = key(request.getPathInfo());
        Optional<ReadSettings.Settings> found = key.flatMap(named -> settings.settings(consumer, named, client));
        if (key.isEmpty() || found.isEmpty()) {
            ApiProblem.NOT_FOUND.send(response);
            return;
        }
        SettingsJson json = SettingsJson.of(found.get(), consumer.readsSecrets());
        response.setHeader("ETag", json.tag());
        if (!consumer.readsSecrets()) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        boolean known = isKnown(request.getHeader("If-None-Match"), json.tag());
        settings.sent(consumer, key.get(), result(known, consumer), client);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType("application/json;charset=utf-8");
            byte[] body = json.text().getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            if (!request.getMethod().equals("HEAD")) {
                response.getOutputStream().write(body);
            }
        }
    }

    private static Result result(boolean known, Consumer consumer) {
        if (known) {
            return Result.NOT_MODIFIED;
        }
        return consumer.readsSecrets() ? Result.SETTINGS_AND_SECRETS : Result.SETTINGS;
    }

    private static Optional<ProfileKey> key(@Nullable String path) {
        try {
            return path == null || path.length() < 2
                    ? Optional.empty()
                    : Optional.of(ProfileKey.parse(path.substring(1)));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** RFC 9110 section 13.1.2. */
    private static boolean isKnown(@Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }
}
