package sendcheck.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A TCP socket that remembers the first bytes it received, so that a failed TLS handshake can say what came instead. */
final class TappedSocket extends Socket {

    private static final int KEPT = 200;

    private @Nullable BufferedInputStream buffered;
    private @Nullable Tap tap;

    /** The same stream at each call; TLS is laid over it, so no byte is lost between the two. */
    @Override
    public InputStream getInputStream() throws IOException {
        if (buffered == null) {
            tap = new Tap(super.getInputStream());
            buffered = new BufferedInputStream(tap);
        }
        return buffered;
    }

    /** The first bytes since the last {@link #listenAnew()}, at most 200. */
    byte[] firstBytes() {
        return tap == null ? new byte[0] : tap.first.toByteArray();
    }

    /** Bytes received since the last {@link #listenAnew()}. */
    long received() {
        return tap == null ? 0 : tap.count;
    }

    void listenAnew() {
        if (tap != null) {
            tap.first.reset();
            tap.count = 0;
        }
    }

    private static final class Tap extends FilterInputStream {
        private final ByteArrayOutputStream first = new ByteArrayOutputStream(KEPT);
        private long count;

        Tap(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            if (got > 0) {
                first.write(into, offset, Math.min(got, KEPT - first.size()));
                count += got;
            }
            return got;
        }
    }
}
