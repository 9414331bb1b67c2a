package sendcheck.check;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines without ever holding more of one than the limit. */
final class BoundedLines {

    private final Reader reader;
    private final int limit;

    /**
     * @param reader should be buffered
     * @param limit characters of a line
     */
    BoundedLines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /**
     * One line without its end.
     *
     * @param complete false when it was longer than the limit; what was beyond is gone
     */
    record Line(String text, boolean complete) {}

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        StringBuilder text = new StringBuilder();
        long length = 0;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (length++ < limit) {
                text.append((char) c);
            }
        }
        return new Line(text.toString(), length <= limit);
    }
}
