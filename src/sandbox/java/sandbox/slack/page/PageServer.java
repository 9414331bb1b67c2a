package sandbox.slack.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import sandbox.inbox.Inbox;
import sandbox.slack.Workspace;

/** Serves the page of one workspace and one inbox to browsers on this machine. */
public final class PageServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Server server;
    private final ServerConnector connector;
    private final Audience audience;

    private PageServer(Server server, ServerConnector connector, Audience audience) {
        this.server = server;
        this.connector = connector;
        this.audience = audience;
    }

    /**
     * Listens on the loopback address only.
     *
     * @param port 0 takes a free one
     * @throws IOException when the port cannot be had
     */
    public static PageServer start(Workspace workspace, Inbox inbox, int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool();
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        server.addConnector(connector);
        Audience audience = new Audience(workspace, inbox);
        server.setHandler(context(workspace, inbox, audience));
        try {
            server.start();
        } catch (Exception failed) {
            audience.close();
            throw new IOException("cannot listen on port " + port + ": " + failed.getMessage(), failed);
        }
        return new PageServer(server, connector, audience);
    }

    private static ServletContextHandler context(Workspace workspace, Inbox inbox, Audience audience)
            throws IOException {
        ServletContextHandler context = new ServletContextHandler("/");
        PageFiles files = PageFiles.load();
        context.addFilter(
                new FilterHolder(new LocalOnly(files.contentSecurityPolicy())),
                "/*",
                EnumSet.of(DispatcherType.REQUEST));
        serve(context, files, "/*");
        serve(context, new StreamServlet(workspace, inbox, audience), "/stream");
        serve(context, new DoServlet(workspace), "/do/*");
        serve(context, new UploadServlet(workspace), "/upload");
        serve(context, new MailServlet(inbox), "/mail/*");
        return context;
    }

    private static void serve(ServletContextHandler context, Servlet servlet, String path) {
        context.addServlet(new ServletHolder(servlet), path);
    }

    /** Where a browser finds the page. */
    public URI url() {
        return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
        audience.close();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException("the page's server did not stop: " + failed.getMessage(), failed);
        }
    }
}
