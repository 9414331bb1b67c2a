package sendcheck.smtp;

import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Transcript.Direction;

/** Writes the dialogue down; secrets and unprintable characters never get in. Confined to the thread of its run. */
final class TranscriptRecorder {

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

    void server(String line) {
        add(Direction.SERVER, line);
    }

    void note(String remark) {
        add(Direction.NOTE, remark);
    }

    private void add(Direction direction, String text) {
        lines.add(new Transcript.Line(budget.elapsed(), direction, Printable.of(redaction.clean(text))));
    }

    Transcript transcript() {
        return new Transcript(lines);
    }
}
