package sendcheck.smtp;

import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Transcript.Direction;
import sendcheck.settings.Redaction;

/**
 * Writes the dialogue down; unprintable characters never get in, nor secrets that the server repeats. What we say ourselves
 * comes without any. Confined to the thread of its run.
 */
final class TranscriptRecorder {

    /** Lines kept of one reply; good servers need a tenth. */
    private static final int LINES = 200;

    /** Characters kept of one line; RFC 5321 section 4.5.3.1.5 allows 512. */
    private static final int CHARACTERS = 2000;

    private final Budget budget;
    private final Redaction redaction;
    private final List<Transcript.Line> lines = new ArrayList<>();

    TranscriptRecorder(Budget budget, Redaction redaction) {
        this.budget = budget;
        this.redaction = redaction;
    }

    void client(String line) {
        add(Direction.CLIENT, line);
    }

    /** What came for one reply, whole or not; of an endless one only the beginning. */
    void server(List<String> reply) {
        reply.stream().limit(LINES).forEach(line -> add(Direction.SERVER, redaction.clean(line)));
        if (reply.size() > LINES) {
            note("and " + (reply.size() - LINES) + " more lines");
        }
    }

    void note(String remark) {
        add(Direction.NOTE, remark);
    }

    private void add(Direction direction, String text) {
        String clean = Printable.of(text);
        String kept = clean.length() > CHARACTERS ? clean.substring(0, CHARACTERS) + " (cut off)" : clean;
        lines.add(new Transcript.Line(budget.elapsed(), direction, kept));
    }

    Transcript transcript() {
        return new Transcript(lines);
    }
}
