package sendcheck.slack;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sendcheck.editing.Draft;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Typed;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.FormAction.Used;
import sendcheck.slack.view.ConflictModal;
import sendcheck.slack.view.FormNote;
import sendcheck.slack.view.FormScreen;

/** The choice between what someone typed and what others changed meanwhile; what was typed stands in the draft. */
final class Conflicts {

    private final EditSettings settings;
    private final Forms forms;

    Conflicts(EditSettings settings, Forms forms) {
        this.settings = settings;
        this.forms = forms;
    }

    /** Both changes together, as chosen; contested again when the settings were changed once more since they were shown. */
    Optional<Typed> chosen(FormEntry entry) {
        FormScreen screen = entry.screen();
        long begun = settings.draft(screen.profile(), entry.person())
                .map(Draft::version)
                .orElse(screen.version());
        return settings.typed(screen.profile(), entry.person(), begun, Map.of()).map(typed -> {
            boolean isAsShown = typed.kept().profile().version() == screen.version();
            return isAsShown ? together(typed, theirs(entry)) : typed;
        });
    }

    private static Set<Field> theirs(FormEntry entry) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        entry.visible().forEach((field, choice) -> {
            if (choice.equals(ConflictModal.THEIRS)) {
                fields.add(field);
            }
        });
        return fields;
    }

    private static Typed together(Typed typed, Set<Field> theirs) {
        return new Typed(
                typed.kept(),
                typed.kept().profile().version(),
                typed.kept().form(),
                typed.merge().chosen(theirs),
                List.of());
    }

    /** <em>Back to the form</em>, with both changes in it. */
    void back(FormEntry entry, Typed typed, Used used) {
        FormScreen screen = entry.screen().from(typed.version()).refilled(Forms.ALL);
        forms.keep(entry, typed.form(), screen);
        forms.show(entry, forms.page(screen, typed.kept(), typed.form(), FormNote.merged()));
    }
}
