package sendcheck.mailbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.angus.mail.util.WriteTimeoutSocket;

/** A socket laid over another that tells how much comes, and that waits for no write too long. */
final class GuardedSocket extends WriteTimeoutSocket {

    private static final int WRITE_MILLIS = 10_000;

    private final Meter meter;

    /** Hears of what comes. */
    interface Meter {

        /** @throws IOException when that is too much */
        void received(int bytes) throws IOException;
    }

    GuardedSocket(Socket socket, ScheduledExecutorService timer, Meter meter) throws IOException {
        super(socket, WRITE_MILLIS, timer);
        this.meter = meter;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = super.read(into, offset, length);
                if (got > 0) {
                    meter.received(got);
                }
                return got;
            }
        };
    }
}
