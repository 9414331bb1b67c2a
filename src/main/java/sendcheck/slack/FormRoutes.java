package sendcheck.slack;

import static java.util.Map.entry;

import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import java.util.Map;
import java.util.regex.Pattern;
import sendcheck.roles.Permits;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.FormIds;
import sendcheck.testrun.TestRuns;

/** All that a settings form can send us, and who answers. */
final class FormRoutes {

    private final Editing editing;
    private final Forms forms;
    private final Permits permits;
    private final WebApi api;
    private final Work work;
    private final PrivateAnswers answers;
    private final Conflicts conflicts;
    private final AfterSaving afterSaving;
    private final UnsavedTest unsavedTest;
    private final FormSteps steps;

    FormRoutes(
            Editing editing,
            Forms forms,
            Permits permits,
            TestRuns runs,
            WebApi api,
            Work work,
            PrivateAnswers answers) {
        this.editing = editing;
        this.forms = forms;
        this.permits = permits;
        this.api = api;
        this.work = work;
        this.answers = answers;
        this.conflicts = new Conflicts(editing.settings(), forms);
        this.afterSaving = new AfterSaving(runs, answers);
        this.unsavedTest = new UnsavedTest(forms, runs);
        this.steps = new FormSteps(forms, editing.settings(), editing.suggestions(), editing.links(), api, work);
    }

    Map<Pattern, BlockActionHandler> actions() {
        return Map.ofEntries(
                entry(Pattern.compile(Pattern.quote(FormIds.FIELD) + ".*"), element(steps::typed)),
                entry(Routes.exactly(ActionIds.FORM_PRESET), element(steps::preset)),
                entry(Routes.exactly(ActionIds.FORM_FILL_IN), element(steps::lookUp)),
                entry(Routes.placed(ActionIds.FORM_USE), element(steps::use)),
                entry(Routes.exactly(ActionIds.FORM_CERTIFICATE), element(steps::certificate)),
                entry(Routes.exactly(ActionIds.FORM_START_AGAIN), element(steps::startAgain)),
                entry(Routes.placed(ActionIds.FORM_SECRET), element(steps::secret)),
                entry(Routes.exactly(ActionIds.FORM_TEST), element(unsavedTest::test)),
                entry(
                        Routes.exactly(ActionIds.FORM_BACK),
                        new FormAction(conflicts::chosen, permits, api, work, conflicts::back)),
                entry(Routes.exactly(ActionIds.UNDO), new UndoAction(editing.past(), permits, api, work, answers)));
    }

    private FormAction element(FormAction.Step step) {
        return new FormAction(forms::kept, permits, api, work, step);
    }

    Map<String, ViewSubmissionHandler> submissions() {
        return Map.of(
                ActionIds.SETTINGS_FORM, submission(false, forms::typed),
                ActionIds.SETTINGS_CONFLICT, submission(true, conflicts::chosen));
    }

    private FormSubmission submission(boolean isChoice, FormAction.Reader reader) {
        return new FormSubmission(forms, editing.settings(), permits, afterSaving, isChoice, reader);
    }

    Map<String, ViewClosedHandler> closings() {
        return Map.of(ActionIds.SETTINGS_FORM, new FormClosed(forms));
    }
}
