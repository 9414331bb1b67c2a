package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.remedy.Finding;
import sendcheck.report.Checklist;
import sendcheck.report.StageLine;
import sendcheck.testrun.TestRun;

/** The messages of a test run: its parent, edited in place, and what stands in its thread. */
public final class RunMessages {

    private RunMessages() {}

    /** Parent: ordered, and not begun. */
    public static Message waiting(TestRun run) {
        String words = SavedWords.before(run) + "A test of " + Facts.title(run) + " is about to start";
        return new Message(words, List.of(Pieces.section(Signs.WAITING + " " + words), Facts.of(run)));
    }

    /**
     * Parent: going on.
     *
     * @param current null: between two stages
     */
    public static Message running(TestRun run, List<StageResult> done, @Nullable Stage current) {
        String words = SavedWords.before(run) + "Testing " + Facts.title(run);
        List<String> rows = Checklist.of(done, current, run.dryRun()).stream()
                .map(StageRows::brief)
                .toList();
        LayoutBlock stages = Pieces.section(String.join("\n", rows));
        return new Message(words, List.of(Pieces.section(Signs.RUNNING + " " + words), stages, Facts.of(run)));
    }

    /** Parent: verdict, likely cause, first steps. The run has a conclusion. */
    public static Message concluded(TestRun run) {
        return Concluded.message(run, Ended.of(run));
    }

    /**
     * Thread: every stage with its time and evidence.
     *
     * @param current null: none goes on
     */
    public static Message stages(TestRun run, List<StageResult> done, @Nullable Stage current) {
        List<StageLine> lines = run.conclusion() == null
                ? Checklist.of(done, current, run.dryRun())
                : done.stream().map(StageLine::of).toList();
        return StageRows.message(lines);
    }

    /** Thread: what the failure means, with the server's own words. The run has a conclusion. */
    public static Message finding(TestRun run) {
        return FindingMessage.of(run, Ended.of(run));
    }

    /** Thread: what the arrival of the message means. The run has a conclusion with such a finding. */
    public static Message arrivalFinding(TestRun run) {
        Finding finding = Ended.of(run).arrivalFinding();
        if (finding == null) {
            throw new IllegalArgumentException("nothing is wrong with the arrival of run " + run.id());
        }
        return FindingMessage.of(finding);
    }

    /** Thread: full tests to start, where overrides were tried and the server judges by the message; else empty. */
    public static Optional<Message> fullTests(TestRun run) {
        OverrideCheck overrides = Ended.of(run).report().overrides();
        return overrides == null || !overrides.judgedByMessage()
                ? Optional.empty()
                : Optional.of(OverrideRows.fullTests(run, overrides));
    }

    /** Thread: the transcript, cut to the size of a message. The run has a conclusion. */
    public static Message transcript(TestRun run) {
        return TranscriptMessage.of(run, Ended.of(run));
    }
}
