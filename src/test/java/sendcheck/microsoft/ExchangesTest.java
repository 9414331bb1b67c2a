package sendcheck.microsoft;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.mail.tls.Leaf;
import sendcheck.settings.Secret;

class ExchangesTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpsServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(TokenTrial.CERTIFICATES.context(Leaf.GOOD)));
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void an_answer_that_stops_in_its_middle_is_not_waited_for_without_end() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        assertThatThrownBy(application()::ask).hasRootCauseInstanceOf(HttpTimeoutException.class);
    }

    /** msal4j lets nobody else make a request. */
    private Application application() throws Exception {
        String host = "localhost:" + server.getAddress().getPort();
        var client = TrustedHttps.client(TokenTrial.authority(), Duration.ofSeconds(10), threads);
        var impatient = new Exchanges(client, Duration.ofMillis(700), host);
        return new Applications(threads, real -> impatient)
                .withSecret(TokenTrial.signIn(host).client(), new Secret(TokenTrial.SECRET), null);
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
