package sendcheck.slack;

import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Draft;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.Typed;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Submission;
import sendcheck.slack.view.Answers;
import sendcheck.slack.view.FormNote;
import sendcheck.slack.view.FormScreen;
import sendcheck.slack.view.Message;
import sendcheck.slack.view.SettingsForm;
import sendcheck.testrun.Person;

/** Settings forms in people's modals: opened, shown anew, and kept as drafts while people type. */
final class Forms {

    private static final char BETWEEN = '\n';

    private final EditSettings settings;
    private final WebApi api;
    private final Work work;
    private final Clock clock;

    Forms(EditSettings settings, WebApi api, Work work, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.work = work;
        this.clock = clock;
    }

    /** All fields, to be filled in anew. */
    static final Set<Field> ALL = EnumSet.allOf(Field.class);

    /**
     * Opens the form at once, since the trigger lives for 3 seconds.
     *
     * @param thread where it was asked; null: outside threads
     * @param proposal what stands in it in place of host, port and security; null: nothing
     * @param otherwise says it when Slack does not open it
     * @return what to say privately instead
     */
    Optional<Message> open(
            Asked asked,
            @Nullable String thread,
            ProfileKey profile,
            @Nullable Submission proposal,
            Consumer<Message> otherwise) {
        Optional<EditSettings.Opened> opened = settings.open(profile, asked.person());
        if (opened.isEmpty()) {
            return Optional.of(Answers.problem("This profile does not exist any more."));
        }
        View view = opened(opened.get(), asked, thread, proposal);
        work.start(
                "opening settings",
                () -> api.openView(asked.requestId(), view),
                () -> otherwise.accept(Answers.problem("The settings could not be opened. Try once more.")));
        return Optional.empty();
    }

    private View opened(
            EditSettings.Opened opened, Asked asked, @Nullable String thread, @Nullable Submission proposal) {
        List<FormNote> notes = new ArrayList<>();
        Form form = opened.form();
        if (proposal != null) {
            form = form.with(Map.of(
                    Field.DELIVERY, Form.SPECIFY_SERVER,
                    Field.HOST, proposal.host(),
                    Field.PORT, Integer.toString(proposal.port()),
                    Field.SECURITY, proposal.security().key()));
            notes.add(FormNote.proposed());
        }
        Kept kept = opened.kept();
        FormScreen screen = FormScreen.opened(kept.profile().key(), opened.version(), asked.channel(), thread)
                .typed(opened.typedAt().orElse(null));
        return new SettingsForm(screen, kept, form, settings.problems(kept, form), notes).view();
    }

    /** Everything in the form, over what was typed in it earlier; empty when the profile is gone. */
    Optional<Typed> typed(FormEntry entry) {
        FormScreen screen = entry.screen();
        return settings.typed(screen.profile(), entry.person(), screen.version(), entry.visible());
    }

    /** The same, and keeps it. */
    Optional<Typed> kept(FormEntry entry) {
        Optional<Typed> typed = typed(entry);
        typed.ifPresent(found -> keep(entry, found.form(), entry.screen()));
        return typed;
    }

    /** Keeps what is typed, so that it is there when the form is opened again. */
    void keep(FormEntry entry, Form form, FormScreen screen) {
        settings.keep(new Draft(
                entry.person().id(),
                screen.profile(),
                screen.version(),
                form,
                entry.view() + BETWEEN + screen.metadata(),
                clock.instant()));
    }

    /** The form as it is shown, with what looks wrong in it. */
    SettingsForm page(FormScreen screen, Kept kept, Form form, FormNote... notes) {
        return new SettingsForm(screen, kept, form, settings.problems(kept, form), List.of(notes));
    }

    /** Shows the form anew; when someone has changed it meanwhile, as it was kept last. */
    void show(FormEntry entry, SettingsForm page) {
        work.start("showing settings", () -> {
            try {
                api.updateView(entry.view(), entry.hash(), page.view());
            } catch (ApiFailure failure) {
                if (!failure.isOutrun()) {
                    throw failure;
                }
                showLatest(entry.person(), entry.screen().profile(), page.notes());
            }
        });
    }

    /** Shows the form as the person has typed it last, where it is open; nothing happens where it is not. */
    void showLatest(Person person, ProfileKey profile, List<FormNote> notes) throws ApiFailure {
        Optional<Latest> latest = latest(person, profile);
        if (latest.isPresent()) {
            show(latest.get(), notes);
        }
    }

    private void show(Latest latest, List<FormNote> notes) throws ApiFailure {
        Kept kept = latest.kept();
        SettingsForm page =
                new SettingsForm(latest.screen(), kept, latest.form(), settings.problems(kept, latest.form()), notes);
        try {
            api.updateView(latest.view(), null, page.view());
        } catch (ApiFailure failure) {
            if (!failure.isViewGone()) {
                throw failure;
            }
        }
    }

    /**
     * A form as it was kept last.
     *
     * @param view id of the modal that it was open in then
     */
    record Latest(String view, FormScreen screen, Kept kept, Form form) {}

    Optional<Latest> latest(Person person, ProfileKey profile) {
        Draft draft = settings.draft(profile, person).orElse(null);
        String shown = draft == null ? null : draft.screen();
        int end = shown == null ? -1 : shown.indexOf(BETWEEN);
        if (draft == null || shown == null || end < 0) {
            return Optional.empty();
        }
        String view = shown.substring(0, end);
        return FormScreen.read(shown.substring(end + 1))
                .flatMap(screen -> settings.kept(profile).map(kept -> new Latest(view, screen, kept, draft.form())));
    }

    /** Fills in these texts in the form as it was typed last, and shows it. */
    void fill(Person person, ProfileKey profile, Map<Field, String> texts, List<FormNote> notes) throws ApiFailure {
        Latest latest = latest(person, profile).orElse(null);
        if (latest == null) {
            return;
        }
        FormScreen screen = latest.screen().refilled(texts.keySet());
        Form form = latest.form().with(texts);
        settings.keep(new Draft(
                person.id(),
                profile,
                screen.version(),
                form,
                latest.view() + BETWEEN + screen.metadata(),
                clock.instant()));
        show(new Latest(latest.view(), screen, latest.kept(), form), notes);
    }
}
