package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationTest {

    private static final String WELL = "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\",\"bot_id\":\"B1\"}";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Work work = new Work(new Patience());
    private volatile String answer = "";
    private volatile int status = 503;
    private HttpServer server;
    private Slack slack;
    private Installation installation;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/auth.test", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
        slack = Slack.getInstance(config);
        Duration soon = Duration.ofMillis(20);
        installation =
                new Installation(new WebApi(slack.methods("xoxb-1")), work, timer, new Installation.Pace(soon, soon));
        installation.watch();
    }

    @AfterEach
    void stop() throws Exception {
        timer.shutdownNow();
        work.close();
        slack.close();
        server.stop(0);
    }

    @Test
    void slack_being_away_is_said_and_it_recovers_by_itself() throws Exception {
        await().until(() -> installation.problem(), Optional.of("Slack does not answer")::equals);
        assertThat(installation.identity(Duration.ZERO)).isEmpty();

        answer = WELL;
        status = 200;

        await().until(() -> installation.problem().isEmpty());
        assertThat(installation.identity(Duration.ZERO)).contains(new Identity("T1", "U1", "B1"));
    }

    @Test
    void a_token_that_no_longer_works_is_said_without_the_token() {
        answer = WELL;
        status = 200;
        await().until(() -> installation.problem().isEmpty());

        answer = "{\"ok\":false,\"error\":\"token_revoked\"}";

        await().until(() -> installation.problem(), Optional.of("Slack refuses the bot token (token_revoked)")::equals);
    }
}
