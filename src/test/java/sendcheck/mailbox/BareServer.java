package sendcheck.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/** Does on each connection what it is told, until that fails or the server is closed. */
final class BareServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** What is done on a connection. */
    interface Talk {
        void with(Socket socket) throws Exception;
    }

    private BareServer(ServerSocket listening) {
        this.listening = listening;
    }

    static BareServer start(Talk talk) {
        return start(ServerSocketFactory.getDefault(), talk);
    }

    static BareServer start(ServerSocketFactory sockets, Talk talk) {
        try {
            BareServer server = new BareServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofPlatform().daemon().start(() -> server.listen(talk));
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    private void listen(Talk talk) {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                open.add(socket);
                talk.with(socket);
            } catch (Exception over) {
                open.removeIf(Socket::isClosed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
