package sendcheck.slack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Names;
import sendcheck.settings.Catalog;
import sendcheck.settings.SenderOverride;
import sendcheck.slack.ManageAction.Used;
import sendcheck.slack.ManageSubmission.Result;
import sendcheck.slack.view.ImportModal;
import sendcheck.slack.view.ManageIds;
import sendcheck.slack.view.ManageNotes;
import sendcheck.slack.view.OverridesModal;
import sendcheck.slack.view.OverridesModal.State;

/** Adding, removing and finding overrides, and sending them as a file. */
final class OverrideForms {

    private final Arranging arranging;
    private final Catalog catalog;
    private final Manage manage;
    private final Exports exports;

    OverrideForms(Arranging arranging, Catalog catalog, Manage manage, Exports exports) {
        this.arranging = arranging;
        this.catalog = catalog;
        this.manage = manage;
        this.exports = exports;
    }

    void add(ManageEntry entry) {
        with(entry, state -> manage.push(entry, OverridesModal.form(state)));
    }

    void chooseFile(ManageEntry entry) {
        with(entry, state -> manage.push(entry, ImportModal.choose(state)));
    }

    void download(ManageEntry entry) {
        with(entry, state -> {
            exports.send(
                    entry.person(),
                    "The From addresses of portal users of " + state.profile() + ".",
                    () -> List.of(arranging.formats().csv(state.profile(), catalog.overrides(state.profile()))));
            manage.showOverrides(entry.view(), state, ManageNotes.sent());
        });
    }

    void remove(ManageEntry entry, Used used) {
        with(
                entry,
                state -> OverridesModal.removal(state.profile(), used.value()).ifPresent(override -> {
                    Arranged arranged = arranging
                            .overrides()
                            .remove(override.profile(), override.portalUser(), override.address(), entry.person());
                    String note = arranged instanceof Arranged.Refused(Arranged.Reason reason)
                            ? ManageNotes.refused(reason.words())
                            : ManageNotes.removed(override.portalUser());
                    manage.showOverrides(entry.view(), state, note);
                }));
    }

    private static void with(ManageEntry entry, Consumer<State> step) {
        State.read(entry.metadata()).ifPresent(step);
    }

    /** The list was sent with something to find. */
    Result find(ManageEntry entry) {
        return about(
                entry,
                state -> manage.overrides(new State(state.profile(), entry.text(ManageIds.FIND)), null)
                        .<Result>map(Result.Show::new)
                        .orElseGet(() -> ManageSubmission.notice(Arranged.Reason.GONE.words())));
    }

    /** The form for one override was sent. */
    Result saved(ManageEntry entry) {
        return about(entry, state -> {
            String user = entry.text(ManageIds.USER);
            String address = entry.text(ManageIds.ADDRESS);
            Map<String, String> errors = new HashMap<>();
            Names.userProblem(user).ifPresent(problem -> errors.put(ManageIds.USER, problem));
            Names.addressProblem(address).ifPresent(problem -> errors.put(ManageIds.ADDRESS, problem));
            if (!errors.isEmpty()) {
                return new Result.Errors(errors);
            }
            Arranged arranged =
                    arranging.overrides().put(new SenderOverride(state.profile(), user, address), entry.person());
            if (arranged instanceof Arranged.Refused(Arranged.Reason reason)) {
                return ManageSubmission.notice(reason.words());
            }
            manage.showOverrides(entry.below(), state, ManageNotes.saved(user, address));
            return new Result.Close();
        });
    }

    private static Result about(ManageEntry entry, Function<State, Result> step) {
        Optional<State> state = State.read(entry.metadata());
        return state.isEmpty()
                ? ManageSubmission.notice("This form is from an older version. Open the list again.")
                : step.apply(state.get());
    }
}
