package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.report.Headline;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.TestRun;

/** The messages of a sweep: a parent with a row a profile, details in its thread. */
public final class SweepMessages {

    private static final int ALL = 10_000;

    private SweepMessages() {}

    /** Parent, edited in place as its runs end. */
    public static Message parent(Sweep sweep) {
        String words = words(sweep);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(sign(sweep) + " " + words));
        blocks.addAll(Packed.rows(sweep.runs().stream().map(SweepMessages::row).toList(), ALL, "profiles"));
        blocks.add(Pieces.facts(List.of(
                "asked by " + Mrkdwn.text(sweep.requester().name(), 80), "details of each test in the thread")));
        return new Message(words, blocks);
    }

    /** In the thread: one run that has ended. */
    public static Message detail(TestRun run) {
        return RunMessages.concluded(run);
    }

    private static String words(Sweep sweep) {
        String title = sweep.title().equals("all") ? "*all profiles*" : Mrkdwn.bold(sweep.title(), 150);
        long ended =
                sweep.runs().stream().filter(run -> run.conclusion() != null).count();
        int all = sweep.runs().size();
        if (ended < all) {
            return "Testing " + title + ": " + ended + " of " + all + " done";
        }
        long passed = all - failed(sweep);
        return "Tested " + title + ": "
                + (passed == all ? "all " + all + " passed" : passed + " of " + all + " passed");
    }

    private static String sign(Sweep sweep) {
        if (!sweep.isDone()) {
            return Signs.RUNNING;
        }
        return failed(sweep) == 0 ? Signs.GOOD : Signs.BAD;
    }

    private static long failed(Sweep sweep) {
        return sweep.runs().stream()
                .filter(run -> Ended.of(run).report().verdict() != Verdict.PASSED)
                .count();
    }

    private static String row(TestRun run) {
        String row = Signs.of(run) + "  " + Facts.title(run);
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            return row + (run.attempt() == 0 ? "  waiting" : "  being tested");
        }
        Finding finding = conclusion.finding();
        String verdict = finding == null
                ? Headline.of(conclusion.report(), conclusion.recipient(), run.dryRun())
                : finding.title();
        return row + "  " + Mrkdwn.text(verdict, 350);
    }
}
