package sandbox.slack.api;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import sandbox.slack.Limits;
import sandbox.slack.blockkit.BlockKitRules;
import sandbox.slack.blockkit.Completion;
import sandbox.slack.manifest.Manifest;
import sandbox.slack.model.SlackJson;
import sandbox.slack.state.State;

/** Serves {@code /api/METHOD}, {@code /response/ID} and files on a free port of the loopback address. */
public final class ApiServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final Replies replies;

    private ApiServer(Server server, ServerConnector connector, Replies replies) {
        this.server = server;
        this.connector = connector;
        this.replies = replies;
    }

    /** @throws IOException when no port can be had */
    public static ApiServer start(
            State state, SlackJson json, Manifest manifest, String botToken, Limits limits, Supplier<String> ids)
            throws IOException {
        Contents contents = new Contents(new BlockKitRules(), new Completion(ids));
        Replies replies =
                new Replies(state.conversations(), contents, json.bot().id());
        QueuedThreadPool threads = new QueuedThreadPool();
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        Map<String, Method> methods = methods(state, json, manifest, contents, limits, () -> url(connector));
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(
                new ServletHolder(
                        new WebApiServlet(methods, botToken, manifest, limits, state.rates(), state.traffic())),
                "/api/*");
        context.addServlet(
                new ServletHolder(new ResponseUrlServlet(state.responseUrls(), replies, state.traffic())),
                "/response/*");
        ServletHolder files = new ServletHolder(new FileServlet(state.files(), botToken, manifest, state.traffic()));
        for (String place : new String[] {"/upload/*", "/files/*", "/download/*"}) {
            context.addServlet(files, place);
        }
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IOException("the workspace cannot listen: " + failed.getMessage(), failed);
        }
        return new ApiServer(server, connector, replies);
    }

    private static Map<String, Method> methods(
            State state, SlackJson json, Manifest manifest, Contents contents, Limits limits, Supplier<URI> base) {
        Places places = new Places(state.directory(), manifest);
        Map<String, Method> methods = new HashMap<>();
        new ChatMethods(state, json, contents, places, limits).addTo(method -> methods.put(method.name(), method));
        new ViewMethods(state, json, contents, places, manifest).addTo(method -> methods.put(method.name(), method));
        new DirectoryMethods(state, json, places).addTo(method -> methods.put(method.name(), method));
        new FileMethods(state, json, contents, places, base).addTo(method -> methods.put(method.name(), method));
        return Map.copyOf(methods);
    }

    /** Ends with {@code /}. */
    public URI url() {
        return url(connector);
    }

    private static URI url(ServerConnector connector) {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    public Replies replies() {
        return replies;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException("the workspace's server did not stop: " + failed.getMessage(), failed);
        }
    }
}
