package sendcheck.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A chat on loopback that takes every message and shows it to nobody. Its one thread is a daemon where the starting one is. */
final class ChatServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte[] ANSWER = """
            {"ok": true, "channel": "C0", "ts": "1.000001"}""".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private ChatServer(HttpServer server) {
        this.server = server;
    }

    static ChatServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.createContext("/", ChatServer::take);
        server.start();
        return new ChatServer(server);
    }

    URI url() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/api/");
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }

    /** Waits for its thread also where the rehearsal is broken off, and leaves the interrupt as it was. */
    @Override
    public void close() {
        boolean isInterrupted = Thread.interrupted();
        server.stop(0);
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
