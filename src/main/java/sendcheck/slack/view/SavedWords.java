package sendcheck.slack.view;

import sendcheck.diagnosis.Verdict;
import sendcheck.report.Headline;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.TestRun;

/** Says in a run's message what it has to do with a change of settings. */
final class SavedWords {

    private static final String SAVED = "Changes have been saved";

    private SavedWords() {}

    /** Before what is said of a run that goes on; with a space at its end, or empty. */
    static String before(TestRun run) {
        return run.occasion() instanceof Occasion.Saved ? SAVED + ". " : "";
    }

    /** The verdict in one line. */
    static String headline(TestRun run, TestRun.Conclusion conclusion) {
        String verdict = Headline.of(conclusion.report(), conclusion.recipient(), run.dryRun());
        return switch (run.occasion()) {
            case Occasion.None none -> verdict;
            case Occasion.Unsaved unsaved -> verdict + " (with settings that are not saved)";
            case Occasion.Saved saved ->
                conclusion.report().verdict() == Verdict.PASSED
                        ? SAVED + " and a test email was sent to " + conclusion.recipient() + "."
                        : SAVED + ". " + verdict;
        };
    }
}
