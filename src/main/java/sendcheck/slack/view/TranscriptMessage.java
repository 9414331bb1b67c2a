package sendcheck.slack.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sendcheck.testrun.TestRun;

/** In the thread: the transcript, its beginning and its end when it is too long. */
final class TranscriptMessage {

    private static final int HEAD = 800;
    private static final int TAIL = 2_000;

    private TranscriptMessage() {}

    static Message of(TestRun run, TestRun.Conclusion conclusion) {
        List<String> lines = TranscriptLines.of(conclusion.report().transcript());
        String text = "Transcript of run " + run.id();
        if (lines.isEmpty()) {
            return new Message(text, List.of(Pieces.section("There was no conversation with a mail server.")));
        }
        return new Message(text, List.of(Pieces.section("*Transcript*\n" + CodeBlock.fenced(shortened(lines)))));
    }

    private static List<String> shortened(List<String> lines) {
        List<String> head = fitting(lines, HEAD);
        List<String> rest = new ArrayList<>(lines.subList(head.size(), lines.size()));
        Collections.reverse(rest);
        List<String> tail = new ArrayList<>(fitting(rest, TAIL));
        Collections.reverse(tail);
        List<String> all = new ArrayList<>(head);
        int left = lines.size() - head.size() - tail.size();
        if (left > 0) {
            all.add("       (" + left + " lines left out; the button Transcript shows all)");
        }
        all.addAll(tail);
        return all;
    }

    private static List<String> fitting(List<String> lines, int max) {
        int count = 0;
        int used = 0;
        while (count < lines.size() && used + lines.get(count).length() < max) {
            used += lines.get(count++).length() + 1;
        }
        return lines.subList(0, count);
    }
}
