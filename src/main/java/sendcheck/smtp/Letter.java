package sendcheck.smtp;

import java.io.ByteArrayOutputStream;

/** A finished MIME message. */
final class Letter {

    private static final byte[] END = {'.', '\r', '\n'};
    private static final byte[] END_OF_OPEN_LINE = {'\r', '\n', '.', '\r', '\n'};

    private final byte[] mime;

    /** @param mime headers and body */
    Letter(byte[] mime) {
        this.mime = mime.clone();
    }

    /** Bytes, headers included. */
    int size() {
        return mime.length;
    }

    /**
     * The message as it follows DATA (RFC 5321 sections 2.3.8 and 4.5.2): CRLF line ends only, leading dots doubled, and
     * the final dot.
     */
    byte[] forData() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(mime.length + 64);
        boolean lineBegins = true;
        for (int i = 0; i < mime.length; i++) {
            if (mime[i] == '\n' || (mime[i] == '\r' && !isCrOfCrlf(i))) {
                endLine(out);
                lineBegins = true;
            } else if (mime[i] != '\r') {
                if (lineBegins && mime[i] == '.') {
                    out.write('.');
                }
                out.write(mime[i]);
                lineBegins = false;
            }
        }
        out.writeBytes(lineBegins ? END : END_OF_OPEN_LINE);
        return out.toByteArray();
    }

    private boolean isCrOfCrlf(int i) {
        return i + 1 < mime.length && mime[i + 1] == '\n';
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }
}
