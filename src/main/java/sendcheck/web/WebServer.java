package sendcheck.web;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP side: Slack's request URL, the page for secrets, health and readiness. */
public final class WebServer implements AutoCloseable {

    private static final long STOP_MILLIS = 5_000;

    /** How long a stop leaves a connection open on which nothing is said; a request under way is not concerned. */
    private static final long IDLE_MILLIS = 200;

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens on the port; 0 takes a free one.
     *
     * @param slack serves {@code /slack/events}
     * @param checks what readiness depends on, by name: a problem in words, or nothing
     * @param more what else it answers
     * @throws IOException when the port cannot be had; says so in words
     */
    public static WebServer start(
            int port, HttpServlet slack, Map<String, Supplier<Optional<String>>> checks, Addition... more)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool();
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setShutdownIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(context(slack, checks, more)));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(STOP_MILLIS);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IOException("cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
        return new WebServer(server, connector);
    }

    private static ServletContextHandler context(
            HttpServlet slack, Map<String, Supplier<Optional<String>>> checks, Addition... more) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(slack), "/slack/events");
        context.addServlet(new ServletHolder(new HealthServlet()), "/healthz");
        context.addServlet(new ServletHolder(new ReadyServlet(checks)), "/readyz");
        for (Addition addition : more) {
            addition.addTo(context);
        }
        context.setErrorHandler(new PlainErrors());
        return context;
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new request and lets those under way end, for some seconds. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException("the HTTP server did not stop: " + failed.getMessage(), failed);
        }
    }
}
