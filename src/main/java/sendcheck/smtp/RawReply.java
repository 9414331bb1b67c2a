package sendcheck.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The bytes of one reply as they come in (RFC 5321 section 4.2.1), bounded. */
final class RawReply {

    /** Bytes that a reply may have; RFC 5321 section 4.5.3.1.5 asks for no more than 512 a line. */
    static final int LIMIT = 64 * 1024;

    private static final Pattern LINE = Pattern.compile("[2-5][0-9][0-9](?:[ -].*)?", Pattern.DOTALL);

    /** How far a reply has come. */
    enum State {
        OPEN,
        COMPLETE,
        MALFORMED,
        TOO_LONG
    }

    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();
    private State state = State.OPEN;
    private int first;
    private boolean refused;

    void add(int octet) {
        if (all.size() == LIMIT) {
            state = State.TOO_LONG;
            return;
        }
        first = all.size() == 0 ? octet : first;
        all.write(octet);
        if (octet == '\n') {
            endLine();
        } else {
            line.write(octet);
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        String stripped = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        line.reset();
        lines.add(stripped);
        if (!LINE.matcher(stripped).matches() || takesBack(stripped)) {
            state = State.MALFORMED;
        } else if (stripped.length() == 3 || stripped.charAt(3) == ' ') {
            state = State.COMPLETE;
        }
    }

    /** Codes of one reply are to be equal; a refusal in it is not undone by what follows. */
    private boolean takesBack(String text) {
        refused |= text.charAt(0) >= '4';
        return refused && text.charAt(0) < '4';
    }

    State state() {
        return state;
    }

    /** Whether it cannot become a reply any more, whatever follows: it does not begin with a digit. */
    boolean isForeign() {
        return all.size() > 0 && (first < '0' || first > '9');
    }

    /** Whole lines without their ends, and what there is of an unfinished one. */
    List<String> lines() {
        List<String> seen = new ArrayList<>(lines);
        if (line.size() > 0) {
            seen.add(line.toString(StandardCharsets.UTF_8));
        }
        return seen;
    }

    byte[] bytes() {
        return all.toByteArray();
    }

    int size() {
        return all.size();
    }
}
