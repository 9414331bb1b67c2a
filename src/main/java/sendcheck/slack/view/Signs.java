package sendcheck.slack.view;

import sendcheck.report.Mark;
import sendcheck.testrun.TestRun;

/** One emoji for each way that a thing can stand. */
final class Signs {

    static final String WAITING = ":hourglass:";
    static final String RUNNING = ":hourglass_flowing_sand:";
    static final String GOOD = ":white_check_mark:";
    static final String BAD = ":x:";
    static final String WARNING = ":warning:";
    static final String ADVICE = ":bulb:";
    static final String UNKNOWN = ":grey_question:";
    static final String REFUSED = ":no_entry:";
    static final String NEVER = ":white_small_square:";

    private Signs() {}

    static String of(Mark mark) {
        return switch (mark) {
            case PASSED -> GOOD;
            case WARNED -> WARNING;
            case FAILED -> BAD;
            case SKIPPED -> ":fast_forward:";
            case RUNNING -> RUNNING;
            case PENDING -> ":white_small_square:";
        };
    }

    /** Of a run, whether it has ended or not. */
    static String of(TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            return run.attempt() == 0 ? WAITING : RUNNING;
        }
        return switch (conclusion.report().verdict()) {
            case PASSED -> GOOD;
            case FAILED -> BAD;
            case INTERRUPTED -> WARNING;
        };
    }
}
