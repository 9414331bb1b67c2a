package sendcheck.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Closes a socket when its time is up, which ends every read, write and handshake on it. A socket's own read timeout
 * starts anew with each byte and does not cover writes.
 */
final class Alarm {

    private enum State {
        ARMED,
        RANG,
        DISARMED
    }

    private static final System.Logger LOG = System.getLogger(Alarm.class.getName());

    private final AtomicReference<State> state = new AtomicReference<>(State.ARMED);
    private final Closeable socket;
    private final Future<?> bell;

    private Alarm(Closeable socket, ScheduledExecutorService timer, Duration wait) {
        this.socket = socket;
        this.bell = timer.schedule(this::ring, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    static Alarm arm(Closeable socket, ScheduledExecutorService timer, Duration wait) {
        return new Alarm(socket, timer, wait);
    }

    private void ring() {
        if (state.compareAndSet(State.ARMED, State.RANG)) {
            try {
                socket.close();
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.DEBUG, "Closing a socket whose time was up failed", failed);
            }
        }
    }

    /** Whether it was in time; false: the alarm rang and the socket is closed. */
    boolean disarm() {
        boolean inTime = state.compareAndSet(State.ARMED, State.DISARMED) || state.get() == State.DISARMED;
        bell.cancel(false);
        return inTime;
    }
}
