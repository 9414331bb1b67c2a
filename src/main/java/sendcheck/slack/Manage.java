package sendcheck.slack;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Catalog;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.ModulesModal;
import sendcheck.slack.view.OverridesModal;
import sendcheck.slack.view.SettingsAnswers;

/** The lists of modules and overrides in people's modals: opened and shown anew. */
final class Manage {

    private final Arranging arranging;
    private final Catalog catalog;
    private final ArchivedProfiles archived;
    private final WebApi api;
    private final Work work;

    Manage(Arranging arranging, Catalog catalog, ArchivedProfiles archived, WebApi api, Work work) {
        this.arranging = arranging;
        this.catalog = catalog;
        this.archived = archived;
        this.api = api;
        this.work = work;
    }

    /**
     * Opens the list of modules at once.
     *
     * @param otherwise says it when Slack does not open it
     */
    Optional<Message> openModules(Asked asked, Consumer<Message> otherwise) {
        return open(asked, modules("", null), otherwise);
    }

    /** The same for the overrides of a profile. */
    Optional<Message> openOverrides(Asked asked, ProfileKey profile, Consumer<Message> otherwise) {
        return overrides(new OverridesModal.State(profile, ""), null)
                .map(view -> open(asked, view, otherwise))
                .orElseGet(() -> archived.answer(profile, asked.person())
                        .or(() -> Optional.of(SettingsAnswers.problem("This profile does not exist any more."))));
    }

    private Optional<Message> open(Asked asked, View view, Consumer<Message> otherwise) {
        work.start(
                "opening a list",
                () -> api.openView(asked.requestId(), view),
                () -> otherwise.accept(SettingsAnswers.problem("The list could not be opened. Try once more.")));
        return Optional.empty();
    }

    /** @param note as in {@link ModulesModal#of} */
    View modules(String only, @Nullable String note) {
        return ModulesModal.of(arranging.editor().everything(), only, note);
    }

    /** Empty when the profile is gone. */
    Optional<View> overrides(OverridesModal.State state, @Nullable String note) {
        return catalog.profileNames().stream()
                .filter(name -> name.key().equals(state.profile()))
                .findFirst()
                .map(ProfileName::fullTitle)
                .map(title -> OverridesModal.of(state, title, catalog.overrides(state.profile()), note));
    }

    /** Opens it over the modal that is open. */
    void push(ManageEntry entry, View view) {
        work.start("opening a form", () -> api.pushView(entry.trigger(), view));
    }

    /**
     * Shows it in the modal of this name as soon as that is there: Slack may take the name after we use it.
     *
     * @param otherwise is done when there is no such modal, or Slack does not show it
     */
    void showNamed(String name, View view, Work.Task otherwise) {
        work.start(
                "showing an import",
                () -> {
                    try {
                        api.updateNamedView(name, view);
                    } catch (ApiFailure failure) {
                        throw failure.isViewGone() ? ApiFailure.notYet("views.update") : failure;
                    }
                },
                otherwise);
    }

    void showModules(@Nullable String id, String only, @Nullable String note) {
        if (id != null) {
            work.start("showing modules", () -> update(id, modules(only, note)));
        }
    }

    void showOverrides(@Nullable String id, OverridesModal.State state, @Nullable String note) {
        if (id != null) {
            work.start("showing overrides", () -> {
                Optional<View> view = overrides(state, note);
                if (view.isPresent()) {
                    update(id, view.get());
                }
            });
        }
    }

    private void update(String id, View view) throws ApiFailure {
        try {
            api.updateView(id, null, view);
        } catch (ApiFailure failure) {
            if (!failure.isViewGone()) {
                throw failure;
            }
        }
    }
}
