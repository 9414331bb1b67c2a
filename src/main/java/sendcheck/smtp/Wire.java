package sendcheck.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocket;
import sendcheck.diagnosis.Symptom;

/** One connection to the mail server, before and after TLS. Confined to the thread of its run. */
final class Wire implements AutoCloseable {

    /** For the TLS close_notify, which nobody waits for. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Long enough to decrypt what has come already. */
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());

    private final TappedSocket tcp;
    private final ScheduledExecutorService timer;
    private Socket current;
    private InputStream in;
    private OutputStream out;
    private Optional<TlsFaults> unheard = Optional.empty();

    /** @param tcp connected; this closes it */
    Wire(TappedSocket tcp, ScheduledExecutorService timer) throws IOException {
        this.tcp = tcp;
        this.timer = timer;
        this.current = tcp;
        this.in = tcp.getInputStream();
        this.out = tcp.getOutputStream();
    }

    TappedSocket tcp() {
        return tcp;
    }

    InetSocketAddress remote() {
        return (InetSocketAddress) tcp.getRemoteSocketAddress();
    }

    InetAddress local() {
        return tcp.getLocalAddress();
    }

    boolean isEncrypted() {
        return current != tcp;
    }

    /**
     * From now on everything goes through TLS.
     *
     * @param faults know a refusal that comes when our side of the handshake has ended already
     */
    void encrypt(SSLSocket tls, TlsFaults faults) throws IOException {
        current = tls;
        in = new BufferedInputStream(tls.getInputStream());
        out = tls.getOutputStream();
        unheard = Optional.of(faults);
    }

    Alarm arm(Duration wait) {
        return Alarm.arm(tcp, timer, wait);
    }

    /** The next byte, -1 at the end of the stream. */
    int read() throws IOException {
        int next = in.read();
        unheard = Optional.empty();
        return next;
    }

    /** Why TLS broke off before anything came through it; empty when something did, or nothing tells. */
    Optional<Symptom> refusedAfterHandshake(IOException failed) {
        return unheard.flatMap(faults -> faults.afterHandshake(failed));
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** How long a single read may wait before it throws a SocketTimeoutException; zero: as long as the alarm lets it. */
    void quietAfter(Duration quiet) throws IOException {
        tcp.setSoTimeout(quiet.isZero() ? 0 : (int) Math.max(1, quiet.toMillis()));
    }

    /**
     * Waits for the server to speak first, without taking anything of what it says.
     *
     * @return false as soon as something came or the connection ended
     */
    boolean isSilentFor(Duration wait) throws IOException {
        in.mark(1);
        quietAfter(wait);
        try {
            in.read();
            return false;
        } catch (SocketTimeoutException silent) {
            return true;
        } finally {
            in.reset();
            quietAfter(Duration.ZERO);
        }
    }

    /**
     * Whether bytes have come that nobody has read yet; it waits for none. What comes over TLS may carry none, as tickets do
     * right after the handshake, when no command has been answered yet.
     *
     * @param limit for a server that never ceases to send such
     */
    boolean hasUnread(Duration limit) {
        try {
            return in.available() > 0
                    || (isEncrypted()
                            && unheard.isEmpty()
                            && tcp.getInputStream().available() > 0
                            && carriesBytes(limit));
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "A connection has ended, which the next command will tell", failed);
            return false;
        }
    }

    private boolean carriesBytes(Duration limit) throws IOException {
        Alarm alarm = arm(limit);
        try {
            return !isSilentFor(MOMENT);
        } finally {
            alarm.disarm();
        }
    }

    @Override
    public void close() {
        try (tcp) {
            Alarm alarm = arm(FAREWELL);
            current.close();
            alarm.disarm();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "Closing a connection failed", failed);
        }
    }
}
