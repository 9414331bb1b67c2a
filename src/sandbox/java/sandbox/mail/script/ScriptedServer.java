package sandbox.mail.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays one {@link Script} to every client on a port of 127.0.0.1, and keeps what they said. */
public final class ScriptedServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScriptedServer.class.getName());

    private final Script script;
    private final ServerSocket listener;
    private final ExecutorService sessions = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("smtp-session-", 0).factory());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private ScriptedServer(Script script, ServerSocket listener) {
        this.script = script;
        this.listener = listener;
    }

    /** Listens on a free port. */
    public static ScriptedServer start(Script script) {
        return start(script, 0);
    }

    /**
     * Listens on the given port.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static ScriptedServer start(Script script, int port) {
        try {
            var listener = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var server = new ScriptedServer(script, listener);
            Thread.ofPlatform().daemon().name("scripted-smtp").start(server::accept);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("Could not listen on port " + port, failed);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                sessions.execute(() -> play(socket, number));
            } catch (IOException failed) {
                if (!listener.isClosed()) {
                    LOG.log(System.Logger.Level.WARNING, "A scripted server stopped listening", failed);
                    return;
                }
            }
        }
    }

    /** A client that hangs up in the middle, or refuses our certificate, is what many scripts are for. */
    private void play(Socket socket, int number) {
        try (var wire = new Wire(socket)) {
            new Session(script, wire, number, received::add).play();
        } catch (IOException clientLeft) {
            LOG.log(System.Logger.Level.DEBUG, "Connection {0} ended: {1}", number, clientLeft.getMessage());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return connections.get();
    }

    /** Everything that clients sent, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The text of the lines outside messages, in order. */
    public List<String> lines() {
        return received.stream()
                .filter(Received.Line.class::isInstance)
                .map(line -> ((Received.Line) line).text())
                .toList();
    }

    public List<Received.Message> messages() {
        return received.stream()
                .filter(Received.Message.class::isInstance)
                .map(Received.Message.class::cast)
                .toList();
    }

    /** Stops listening and hangs up on every client. */
    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            sessions.shutdownNow();
            sessions.close();
        }
    }
}
