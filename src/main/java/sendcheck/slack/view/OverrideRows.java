package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Symptom;
import sendcheck.report.SymptomWords;
import sendcheck.testrun.TestRun;

/** The From addresses of portal users, a row each. */
final class OverrideRows {

    private static final int ALL = 9_000;

    /** A block each, of the 50 that a message may have. */
    private static final int MOST_BUTTONS = 40;

    private OverrideRows() {}

    static List<LayoutBlock> of(OverrideCheck check) {
        return Packed.rows(check.rows().stream().map(OverrideRows::row).toList(), ALL, "portal users");
    }

    /** In the thread: a full test for each address that was accepted by a server that judges by the message. */
    static Message fullTests(TestRun run, OverrideCheck check) {
        String words =
                "This server judges a From address only when it has the whole message, so that an address that was"
                        + " accepted here may still be refused. Only a full test tells; it sends a test email.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        check.rows().stream()
                .filter(OverrideCheck.Row::isAccepted)
                .limit(MOST_BUTTONS)
                .forEach(row -> blocks.add(fullTest(run, row)));
        return new Message(words, blocks);
    }

    private static LayoutBlock fullTest(TestRun run, OverrideCheck.Row row) {
        var start = new ActionValues.Start(run.profile(), run.recipient(), row.portalUser(), false);
        return ActionValues.fits(start)
                ? Pieces.section(
                        named(row), Pieces.button("Send a test email", ActionIds.START, ActionValues.start(start)))
                : Pieces.section(named(row));
    }

    private static String row(OverrideCheck.Row row) {
        Symptom refusal = row.refusal();
        OverrideCheck.Untried untried = row.untried();
        if (untried != null) {
            return Signs.UNKNOWN + "  " + named(row) + "\n> Not tried: " + untried.words();
        }
        return refusal == null
                ? Signs.GOOD + "  " + named(row)
                : Signs.BAD + "  " + named(row) + "\n> " + Mrkdwn.text(SymptomWords.of(refusal), 300);
    }

    private static String named(OverrideCheck.Row row) {
        return Mrkdwn.text(row.portalUser(), 100) + "  " + Mrkdwn.text(row.address(), 270);
    }
}
