package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/** Packs rows into as few sections as hold them, and says how many did not fit. */
final class Packed {

    private static final int SECTION = 2_900;

    private Packed() {}

    /**
     * @param rows safe mrkdwn, each shorter than a section
     * @param max characters over all sections
     * @param kind what a row is, in the plural, for the note: {@code profiles}
     */
    static List<LayoutBlock> rows(List<String> rows, int max, String kind) {
        List<LayoutBlock> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        int used = 0;
        int shown = 0;
        for (String row : rows) {
            used += row.length() + 1;
            if (used > max) {
                break;
            }
            if (section.length() + row.length() > SECTION) {
                sections.add(Pieces.section(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : "\n").append(row);
            shown++;
        }
        if (!section.isEmpty()) {
            sections.add(Pieces.section(section.toString()));
        }
        if (shown < rows.size()) {
            sections.add(Pieces.facts(List.of("and " + (rows.size() - shown) + " more " + kind)));
        }
        return sections;
    }
}
