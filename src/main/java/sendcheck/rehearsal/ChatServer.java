package sendcheck.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** A chat on loopback that takes every message and shows it to nobody. */
final class ChatServer implements AutoCloseable {

    private final Server server;

    private ChatServer(Server server) {
        this.server = server;
    }

    static ChatServer start() throws IOException {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.setHandler(new Taking());
        try {
            server.start();
        } catch (Exception failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        return new ChatServer(server);
    }

    URI url() {
        return server.getURI().resolve("/api/");
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static final class Taking extends Handler.Abstract {

        private static final byte[] ANSWER = """
                {"ok": true, "channel": "C0", "ts": "1.000001"}""".getBytes(StandardCharsets.UTF_8);

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            Content.Source.asByteBuffer(request);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            response.write(true, ByteBuffer.wrap(ANSWER), callback);
            return true;
        }
    }
}
