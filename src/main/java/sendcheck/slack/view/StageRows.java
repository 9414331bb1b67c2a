package sendcheck.slack.view;

import java.util.List;
import sendcheck.report.Mark;
import sendcheck.report.StageLine;

/** Stages as rows: brief in the parent, with evidence in the thread. */
final class StageRows {

    private static final int MOST_DETAILS = 12;
    private static final int ALL = 9_000;

    private StageRows() {}

    /** Sign, title and time. */
    static String brief(StageLine line) {
        String time = line.time().isEmpty() ? "" : "  " + line.time();
        return switch (line.mark()) {
            case RUNNING -> Signs.of(line.mark()) + "  *" + line.title() + "* \u2026";
            case SKIPPED -> Signs.of(line.mark()) + "  " + line.title() + reason(line);
            case PASSED, WARNED, FAILED, PENDING -> Signs.of(line.mark()) + "  " + line.title() + time;
        };
    }

    static Message message(List<StageLine> lines) {
        List<String> rows = lines.stream()
                .filter(line -> line.mark() != Mark.PENDING)
                .map(StageRows::full)
                .toList();
        if (rows.isEmpty()) {
            return new Message("Stages", List.of(Pieces.section("No stage has begun.")));
        }
        return new Message("Stages", Packed.rows(rows, ALL, "stages"));
    }

    private static String full(StageLine line) {
        if (line.mark() == Mark.SKIPPED || line.mark() == Mark.RUNNING) {
            return brief(line);
        }
        StringBuilder row = new StringBuilder(Signs.of(line.mark()) + "  *" + line.title() + "*  " + line.time());
        line.details().stream()
                .limit(MOST_DETAILS)
                .forEach(detail -> row.append("\n> ").append(Mrkdwn.text(detail, 200)));
        if (line.details().size() > MOST_DETAILS) {
            row.append("\n> and ").append(line.details().size() - MOST_DETAILS).append(" more lines");
        }
        return row.toString();
    }

    private static String reason(StageLine line) {
        return line.details().isEmpty() ? "" : "  _" + line.details().get(0) + "_";
    }
}
