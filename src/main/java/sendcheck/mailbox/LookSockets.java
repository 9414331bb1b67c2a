package sendcheck.mailbox;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of one look. They are closed when its time is up, since a socket's own timeout starts anew with each byte; and they
 * bring no more than a look may need, since a line is read into memory however long it is.
 */
final class LookSockets implements AutoCloseable {

    /** Far more than the list of folders and the headers of new messages come to. */
    static final long MOST_BYTES = 16L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(LookSockets.class);

    private final ScheduledExecutorService timer;
    private final Future<?> bell;
    private final List<Socket> open = new ArrayList<>();
    private final AtomicLong received = new AtomicLong();
    private boolean isOver;

    /** @param timer closes the sockets; stays with the caller */
    LookSockets(ScheduledExecutorService timer, Duration limit) {
        this.timer = timer;
        this.bell = timer.schedule(this::ring, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The same socket, or one laid over it, as one of this look. */
    Socket guard(Socket socket) throws IOException {
        add(socket);
        return new GuardedSocket(socket, timer, this::receive);
    }

    private synchronized void add(Socket socket) throws IOException {
        if (isOver) {
            socket.close();
            throw new SocketTimeoutException("the time of the look is up");
        }
        open.add(socket);
    }

    private void receive(int bytes) throws IOException {
        if (received.addAndGet(bytes) > MOST_BYTES) {
            throw new IOException("more came than a look can need");
        }
    }

    /** Whether the time was up. */
    synchronized boolean isOver() {
        return isOver;
    }

    /** Whether more came than a look can need. */
    boolean isFull() {
        return received.get() > MOST_BYTES;
    }

    private synchronized void ring() {
        isOver = true;
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException failed) {
                LOG.debug("A connection to the probe mailbox was not closed in order", failed);
            }
        }
    }

    /** Closes none: the sockets stay with whoever took them. */
    @Override
    public void close() {
        bell.cancel(false);
    }
}
