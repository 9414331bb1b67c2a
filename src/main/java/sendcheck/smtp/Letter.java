package sendcheck.smtp;

import java.io.ByteArrayOutputStream;

/** A finished MIME message. */
final class Letter {

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
            byte octet = mime[i];
            boolean crOfCrlf = octet == '\r' && i + 1 < mime.length && mime[i + 1] == '\n';
            if (octet == '\n' || (octet == '\r' && !crOfCrlf)) {
                endLine(out);
                lineBegins = true;
            } else if (!crOfCrlf) {
                if (lineBegins && octet == '.') {
                    out.write('.');
                }
                out.write(octet);
                lineBegins = false;
            }
        }
        if (!lineBegins) {
            endLine(out);
        }
        out.write('.');
        endLine(out);
        return out.toByteArray();
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }
}
