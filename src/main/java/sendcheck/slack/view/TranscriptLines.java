package sendcheck.slack.view;

import java.util.List;
import java.util.Locale;
import sendcheck.diagnosis.Transcript;

/** The dialogue, a line each: time in seconds, who spoke, what. */
final class TranscriptLines {

    private static final int LONGEST_LINE = 1_000;

    private TranscriptLines() {}

    /** Safe inside a code block. */
    static List<String> of(Transcript transcript) {
        return transcript.lines().stream().map(TranscriptLines::line).toList();
    }

    private static String line(Transcript.Line line) {
        String time = String.format(Locale.ROOT, "%6.2f", line.at().toMillis() / 1000.0);
        return time + " " + line.direction().letter() + " " + Mrkdwn.codeLine(line.text(), LONGEST_LINE);
    }
}
