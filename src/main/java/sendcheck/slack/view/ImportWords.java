package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.OverridesReading;
import sendcheck.catalog.OverridesReading.LineProblem;

/** What is said of a file of overrides, in a modal and in a message alike. */
final class ImportWords {

    private static final int PROBLEM = 500;
    private static final int SECTION = 2_900;

    private ImportWords() {}

    /** @param others as in {@link ImportOutcome.Planned} */
    static String delta(OverridesDelta delta, int others) {
        return String.join(
                        "\n",
                        "*" + delta.added() + "* added",
                        "*" + delta.changed() + "* changed",
                        "*" + delta.removed() + "* removed",
                        "*" + delta.unchanged() + "* stay as they are")
                + others(others);
    }

    /** A line of its own after others; empty when there are none. */
    static String others(int others) {
        return others == 0
                ? ""
                : "\n*" + others + "* " + (others == 1 ? "line for another profile" : "lines for other profiles")
                        + ", left out";
    }

    /** How much is wrong in the file, and what to do. */
    static String count(OverridesReading.Bad bad) {
        int count = bad.problems().size() + bad.more();
        return (count == 1 ? "One thing in the file is wrong." : count + " things in the file are wrong.")
                + " Correct the file and import it again.";
    }

    /** @param most problems that are told one by one */
    static List<LayoutBlock> problems(OverridesReading.Bad bad, int most) {
        List<String> lines =
                bad.problems().stream().limit(most).map(ImportWords::line).toList();
        List<LayoutBlock> blocks = new ArrayList<>(sections(lines));
        int more = bad.problems().size() + bad.more() - lines.size();
        if (more > 0) {
            blocks.add(Pieces.facts(List.of("and " + more + " more")));
        }
        return blocks;
    }

    private static String line(LineProblem problem) {
        String words = Mrkdwn.text(problem.words(), PROBLEM);
        return problem.line() == 0 ? words : "*Line " + problem.line() + "*  " + words;
    }

    private static List<LayoutBlock> sections(List<String> lines) {
        List<LayoutBlock> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String line : lines) {
            if (section.length() + line.length() > SECTION) {
                sections.add(Pieces.section(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : "\n").append(line);
        }
        if (!section.isEmpty()) {
            sections.add(Pieces.section(section.toString()));
        }
        return sections;
    }
}
