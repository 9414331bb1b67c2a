package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands before a server and hands on what comes, both ways, later by the time that one way takes. */
final class LongLine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LongLine.class.getName());

    private final ServerSocket listener;
    private final int target;
    private final Duration oneWay;

    private LongLine(ServerSocket listener, int target, Duration oneWay) {
        this.listener = listener;
        this.target = target;
        this.oneWay = oneWay;
    }

    /** @param oneWay half of a round trip; connecting takes none */
    static LongLine before(int target, Duration oneWay) throws IOException {
        LongLine line = new LongLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target, oneWay);
        start(line::accept);
        return line;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket client = listener.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            carry(client, server);
            carry(server, client);
        }
    }

    /** @param octets one per character; empty at the end of the stream */
    private record Parcel(String octets, long due) {}

    private void carry(Socket from, Socket to) {
        BlockingQueue<Parcel> underWay = new LinkedBlockingQueue<>();
        start(() -> take(from, underWay));
        start(() -> deliver(underWay, to));
    }

    private void take(Socket from, BlockingQueue<Parcel> underWay) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int length = 0;
        while (length >= 0) {
            length = from.getInputStream().read(buffer);
            String octets = new String(buffer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
            underWay.add(new Parcel(octets, System.nanoTime() + oneWay.toNanos()));
        }
    }

    private static void deliver(BlockingQueue<Parcel> underWay, Socket to) throws IOException, InterruptedException {
        Parcel next = underWay.take();
        while (!next.octets().isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
            to.getOutputStream().write(next.octets().getBytes(StandardCharsets.ISO_8859_1));
            next = underWay.take();
        }
        TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
        to.close();
    }

    private interface Task {
        void go() throws IOException, InterruptedException;
    }

    private static void start(Task task) {
        Thread.ofPlatform().daemon().name("line").start(() -> {
            try {
                task.go();
            } catch (IOException hungUp) {
                LOG.log(System.Logger.Level.DEBUG, "A connection ended", hungUp);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
