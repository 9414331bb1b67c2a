package sendcheck.slack;

import java.util.List;
import sendcheck.editing.Typed;
import sendcheck.settings.Problem;
import sendcheck.slack.FormAction.Used;
import sendcheck.slack.view.FormNote;
import sendcheck.slack.view.SettingsForm;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRuns;

/** <em>Test without saving</em>: what is typed is tested, and nothing of it is kept in the profile. */
final class UnsavedTest {

    private final Forms forms;
    private final TestRuns runs;

    UnsavedTest(Forms forms, TestRuns runs) {
        this.forms = forms;
        this.runs = runs;
    }

    void test(FormEntry entry, Typed typed, Used used) {
        SettingsForm page = forms.page(entry.screen(), typed.kept(), typed.form());
        boolean isUsable = page.problems().stream().allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
        if (isUsable) {
            order(entry, typed);
        }
        FormNote note = isUsable ? FormNote.testing(entry.screen().channel()) : FormNote.notTested(page.problems());
        forms.show(
                entry,
                new SettingsForm(page.screen(), page.kept(), page.form(), page.problems(), !isUsable, List.of(note)));
    }

    private void order(FormEntry entry, Typed typed) {
        runs.accept(new Order(
                entry.trigger(),
                entry.person(),
                entry.screen().channel(),
                List.of(entry.screen().profile()),
                null,
                null,
                null,
                false,
                RunKind.TEST,
                new Occasion.Unsaved(typed.form().values())));
    }
}
