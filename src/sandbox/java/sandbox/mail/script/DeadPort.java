package sandbox.mail.script;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port of 127.0.0.1 on which no connection ever succeeds; held until closed, so that nobody else takes it. */
public final class DeadPort implements AutoCloseable {
    private final int port;
    private final List<Closeable> held;

    private DeadPort(int port, List<Closeable> held) {
        this.port = port;
        this.held = held;
    }

    /** Nothing listens on a port that was free: a connection is refused. */
    public static DeadPort refusing() {
        return refusing(0);
    }

    /**
     * Nothing listens: a connection is refused.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static DeadPort refusing(int port) {
        try {
            var bound = new Socket();
            bound.bind(new InetSocketAddress(loopback(), port));
            return new DeadPort(bound.getLocalPort(), List.of(bound));
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not hold port " + port, failed);
        }
    }

    /** As {@link #filtered(int)}, on a free port. */
    public static DeadPort filtered() {
        return filtered(0);
    }

    /**
     * A connection is never answered, as behind a firewall that drops packets. Rests on Linux, which drops a SYN while
     * the queue of unaccepted connections is full.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static DeadPort filtered(int port) {
        try {
            var listener = new ServerSocket(port, 1, loopback());
            var held = new ArrayList<Closeable>(List.of(listener));
            for (int i = 0; i < 4; i++) {
                var filling = SocketChannel.open();
                filling.configureBlocking(false);
                filling.connect(listener.getLocalSocketAddress());
                held.add(filling);
            }
            return new DeadPort(listener.getLocalPort(), held);
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not hold port " + port, failed);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            for (var one : held) {
                one.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
