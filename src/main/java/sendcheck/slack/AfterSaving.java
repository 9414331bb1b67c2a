package sendcheck.slack;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.editing.Decision;
import sendcheck.settings.Delivery;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.SettingsAnswers;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRuns;

/** What follows when settings were saved: a test where one is wished for, else a word to the one who saved them. */
final class AfterSaving {

    private static final Logger LOG = LoggerFactory.getLogger(AfterSaving.class);

    private final TestRuns runs;
    private final PrivateAnswers answers;

    AfterSaving(TestRuns runs, PrivateAnswers answers) {
        this.runs = runs;
        this.answers = answers;
    }

    /** Never fails: the settings are saved. */
    void follow(FormEntry entry, Decision.Saved saved) {
        boolean isTested = entry.screen().sendsTest() && saved.profile().delivery() instanceof Delivery.SpecifyServer;
        if (!isTested || !isOrdered(entry, saved)) {
            answers.tell(
                    entry.screen().channel(),
                    entry.person(),
                    entry.screen().thread(),
                    SettingsAnswers.saved(saved.profile(), saved.change().orElse(null)));
        }
    }

    private boolean isOrdered(FormEntry entry, Decision.Saved saved) {
        try {
            runs.accept(new Order(
                    entry.trigger(),
                    entry.person(),
                    entry.screen().channel(),
                    List.of(saved.profile().key()),
                    null,
                    null,
                    null,
                    false,
                    RunKind.TEST,
                    saved.change()
                            .<Occasion>map(change -> new Occasion.Saved(change.version()))
                            .orElse(Occasion.NONE)));
            return true;
        } catch (RuntimeException failed) {
            LOG.error(
                    "the test after saving {} was not ordered", saved.profile().key(), failed);
            answers.tell(
                    entry.screen().channel(),
                    entry.person(),
                    entry.screen().thread(),
                    Answers.problem(
                            "The changes have been saved, but the test could not be started. Test the profile by"
                                    + " hand."));
            return false;
        }
    }
}
