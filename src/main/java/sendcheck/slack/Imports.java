package sendcheck.slack;

import com.slack.api.model.File;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.catalog.Overrides.Comparison;
import sendcheck.catalog.Overrides.Replacement;
import sendcheck.catalog.OverridesReading;
import sendcheck.editing.Source;
import sendcheck.slack.ManageSubmission.Result;
import sendcheck.slack.view.ImportMessage;
import sendcheck.slack.view.ImportModal;
import sendcheck.slack.view.ImportOutcome;
import sendcheck.slack.view.ImportPlan;
import sendcheck.slack.view.ManageIds;
import sendcheck.slack.view.OverridesModal;

/**
 * A file of overrides is read, agreed to and imported; each step shows in the same modal, and in a direct message when that
 * was closed meanwhile.
 */
final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final String GONE = "This profile does not exist any more.";

    private final Arranging arranging;
    private final SlackFiles files;
    private final Manage manage;
    private final WebApi api;
    private final Work work;

    Imports(Arranging arranging, SlackFiles files, Manage manage, WebApi api, Work work) {
        this.arranging = arranging;
        this.files = files;
        this.manage = manage;
        this.api = api;
        this.work = work;
    }

    /** A file was chosen. */
    Result chosen(ManageEntry entry) {
        Optional<OverridesModal.State> state = OverridesModal.State.read(entry.metadata());
        Optional<String> address = entry.file(ManageIds.FILE).map(File::getUrlPrivate);
        if (state.isEmpty() || address.isEmpty()) {
            return new Result.Errors(Map.of(ManageIds.FILE, "Choose a file."));
        }
        boolean whole = entry.text(ManageIds.WHOLE).equals(ImportModal.WHOLE);
        ImportPlan plan = new ImportPlan(state.get().profile(), whole, "", address.get());
        return later(entry, plan, "The file is being read.", good -> compared(plan, good));
    }

    private ImportOutcome compared(ImportPlan plan, OverridesReading.Good good) {
        return switch (arranging.overrides().compare(plan.profile(), good.overrides(), plan.whole())) {
            case Comparison.Compared(var delta, String basis) ->
                new ImportOutcome.Planned(plan.on(basis), delta, good.others(), false);
            case Comparison.Gone() -> new ImportOutcome.Failed(GONE);
        };
    }

    /** What the file would change was agreed to. */
    Result agreed(ManageEntry entry) {
        Optional<ImportPlan> plan = ImportPlan.read(entry.metadata());
        if (plan.isEmpty()) {
            return ManageSubmission.notice("This form is from an older version. Import the file again.");
        }
        return later(entry, plan.get(), "The file is being imported.", good -> imported(entry, plan.get(), good));
    }

    private ImportOutcome imported(ManageEntry entry, ImportPlan plan, OverridesReading.Good good) {
        Replacement replacement = arranging
                .overrides()
                .replace(plan.profile(), good.overrides(), plan.whole(), plan.basis(), entry.person(), Source.IMPORT);
        return switch (replacement) {
            case Replacement.Replaced(var delta) -> {
                manage.showOverrides(entry.below(), new OverridesModal.State(plan.profile(), ""), null);
                yield new ImportOutcome.Imported(delta, good.others());
            }
            case Replacement.Outrun(Comparison.Compared now) ->
                new ImportOutcome.Planned(plan.on(now.basis()), now.delta(), good.others(), true);
            case Replacement.Gone() -> new ImportOutcome.Failed(GONE);
        };
    }

    /** What comes of a file. */
    private interface Step {
        ImportOutcome apply(OverridesReading.Good good);
    }

    private Result later(ManageEntry entry, ImportPlan plan, String meanwhile, Step step) {
        String name = "import:" + entry.trigger();
        work.start("an import", () -> show(name, entry, plan, outcome(plan, step)));
        return new Result.Show(ImportModal.busy(name, meanwhile));
    }

    private void show(String name, ManageEntry entry, ImportPlan plan, ImportOutcome outcome) {
        manage.showNamed(
                name,
                ImportModal.of(outcome),
                () -> api.postMessage(
                        api.openDirectMessage(entry.person().id()),
                        null,
                        ImportMessage.of(plan.profile(), outcome),
                        null));
    }

    private ImportOutcome outcome(ImportPlan plan, Step step) {
        try {
            byte[] content = files.content(plan.address(), LARGEST);
            return switch (arranging.formats().overrides(plan.profile(), content)) {
                case OverridesReading.Good good -> step.apply(good);
                case OverridesReading.Bad bad -> new ImportOutcome.Unusable(bad);
            };
        } catch (ApiFailure failure) {
            LOG.warn("an import: {}", failure.getMessage());
            return new ImportOutcome.Failed(
                    "Sendcheck could not fetch the file from Slack. Import it again; if that does not help,"
                            + " whoever runs Sendcheck finds the reason in its log.");
        } catch (RuntimeException failed) {
            LOG.error("an import failed", failed);
            return new ImportOutcome.Failed(StoreTrouble.words(failed));
        }
    }
}
