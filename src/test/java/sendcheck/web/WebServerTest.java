package sendcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private final AtomicReference<Optional<String>> database = new AtomicReference<>(Optional.empty());
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(0, new Failing(), Map.of("database", database::get));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void is_ready_when_nothing_is_away() throws Exception {
        HttpResponse<String> answer = get("/readyz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualToIgnoringNewLines("{\"ready\":true,\"problems\":{}}");
    }

    @Test
    void says_what_is_away_and_recovers_by_itself() throws Exception {
        database.set(Optional.of("the database does not answer"));
        HttpResponse<String> away = get("/readyz");
        database.set(Optional.empty());

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("\"ready\":false", "the database does not answer");
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void is_alive_even_when_it_is_not_ready() throws Exception {
        database.set(Optional.of("away"));

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void an_error_answers_in_one_plain_line_without_its_cause() throws Exception {
        HttpResponse<String> failed = get("/slack/events");
        HttpResponse<String> unknown = get("/nothing/here");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).isEqualTo("500 Server Error\n");
        assertThat(unknown.body()).isEqualTo("404 Not Found\n");
        assertThat(unknown.headers().firstValue("Server")).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class Failing extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("inner words");
        }
    }
}
