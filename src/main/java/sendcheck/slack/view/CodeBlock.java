package sendcheck.slack.view;

import java.util.ArrayList;
import java.util.List;

/** Lines from outside in a code block. */
final class CodeBlock {

    private static final String FENCE = "```";
    private static final int LONGEST_LINE = 500;

    private CodeBlock() {}

    /** The first lines that fit into {@code max} characters, with a note of how many did not. */
    static String of(List<String> lines, int max) {
        List<String> shown = new ArrayList<>();
        int room = max - 40;
        for (String line : lines) {
            String safe = Mrkdwn.codeLine(line, LONGEST_LINE);
            room -= safe.length() + 1;
            if (room < 0) {
                break;
            }
            shown.add(safe);
        }
        if (shown.size() < lines.size()) {
            shown.add("(" + (lines.size() - shown.size()) + " more lines)");
        }
        return fenced(shown);
    }

    /** As {@link #of}, of lines that are safe and fit already. */
    static String fenced(List<String> safe) {
        return FENCE + "\n" + String.join("\n", safe) + "\n" + FENCE;
    }
}
