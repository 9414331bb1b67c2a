package sendcheck.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.CatalogEditor.ModuleLine;
import sendcheck.catalog.Names;
import sendcheck.catalog.Subject;
import sendcheck.settings.ProfileKey;
import sendcheck.slack.ManageAction.Used;
import sendcheck.slack.ManageSubmission.Result;
import sendcheck.slack.view.ManageIds;
import sendcheck.slack.view.ManageIds.Verb;
import sendcheck.slack.view.ManageNotes;
import sendcheck.slack.view.OverridesModal;
import sendcheck.slack.view.SubjectForms;
import sendcheck.slack.view.SubjectForms.About;

/** Adding, renaming, archiving and bringing back modules and profiles. */
final class ModuleForms {

    private static final Result CLOSE = new Result.Close();

    private final CatalogEditor editor;
    private final Manage manage;

    ModuleForms(CatalogEditor editor, Manage manage) {
        this.editor = editor;
        this.manage = manage;
    }

    /** The menu beside a module or a profile. */
    void menu(ManageEntry entry, Used used) {
        Optional<Verb> verb = Verb.of(used.value());
        Optional<Subject> subject = Subject.parse(used.block());
        if (verb.isPresent() && subject.isPresent()) {
            menu(entry, verb.get(), subject.get());
        }
    }

    private void menu(ManageEntry entry, Verb verb, Subject subject) {
        String only = entry.metadata();
        About about = new About(subject.toString(), title(subject), only);
        switch (verb) {
            case RENAME -> manage.push(entry, SubjectForms.rename(about));
            case ADD_PROFILE -> manage.push(entry, SubjectForms.addProfile(about));
            case ARCHIVE -> manage.push(entry, SubjectForms.archive(about));
            case SHOW -> manage.showModules(entry.view(), subject.toString(), null);
            case BRING_BACK -> bringBack(entry, subject);
            case OVERRIDES -> overrides(entry, subject);
        }
    }

    private void bringBack(ManageEntry entry, Subject subject) {
        Arranged arranged = editor.bringBack(subject, entry.person());
        String note = arranged instanceof Arranged.Refused(Reason reason)
                ? ManageNotes.refused(reason.words())
                : ManageNotes.broughtBack(title(subject));
        manage.showModules(entry.view(), entry.metadata(), note);
    }

    private void overrides(ManageEntry entry, Subject subject) {
        if (subject instanceof Subject.OfProfile(ProfileKey profile)) {
            manage.overrides(new OverridesModal.State(profile, ""), null).ifPresent(view -> manage.push(entry, view));
        }
    }

    /** Empty when it is gone. */
    private String title(Subject subject) {
        return switch (subject) {
            case Subject.OfModule(String key) ->
                module(key).map(line -> line.module().title()).orElse("");
            case Subject.OfProfile(ProfileKey key) ->
                module(key.module()).stream()
                        .flatMap(line -> line.profiles().stream())
                        .filter(line -> line.name().key().equals(key))
                        .findFirst()
                        .map(line -> line.name().title())
                        .orElse("");
        };
    }

    private Optional<ModuleLine> module(String key) {
        return editor.everything().stream()
                .filter(line -> line.module().key().equals(key))
                .findFirst();
    }

    void addModule(ManageEntry entry) {
        manage.push(entry, SubjectForms.addModule(entry.metadata()));
    }

    void all(ManageEntry entry) {
        manage.showModules(entry.view(), "", null);
    }

    /** The form for a new module was sent. */
    Result moduleAdded(ManageEntry entry) {
        return named(entry, (title, key) -> {
            String channel = entry.text(ManageIds.CHANNEL);
            Arranged arranged = editor.addModule(key, title, channel.isEmpty() ? null : channel, entry.person());
            return done(entry, arranged, ManageNotes.moduleAdded(title));
        });
    }

    /** The form for a new profile was sent. */
    Result profileAdded(ManageEntry entry) {
        return about(
                entry,
                (about, subject) -> named(entry, (title, key) -> {
                    ProfileKey profile = new ProfileKey(subject.toString(), key);
                    Arranged arranged = editor.addProfile(profile, title, entry.person());
                    return done(entry, arranged, ManageNotes.profileAdded(title, profile));
                }));
    }

    /** Title and key, when they are good. */
    private static Result named(ManageEntry entry, BiFunction<String, String, Result> step) {
        String title = entry.text(ManageIds.TITLE);
        String typed = entry.text(ManageIds.KEY);
        String key = typed.isEmpty() ? Names.keyOf(title) : typed;
        Map<String, String> errors = new HashMap<>();
        Names.titleProblem(title).ifPresent(problem -> errors.put(ManageIds.TITLE, problem));
        if (errors.isEmpty() || !typed.isEmpty()) {
            Names.keyProblem(key).ifPresent(problem -> errors.put(ManageIds.KEY, problem));
        }
        return errors.isEmpty() ? step.apply(title, key) : new Result.Errors(errors);
    }

    /** The form for another title was sent. */
    Result renamed(ManageEntry entry) {
        return about(entry, (about, subject) -> {
            String title = entry.text(ManageIds.TITLE);
            Optional<String> problem = Names.titleProblem(title);
            if (problem.isPresent()) {
                return new Result.Errors(Map.of(ManageIds.TITLE, problem.get()));
            }
            Arranged arranged = editor.rename(subject, about.seen(), title, entry.person());
            return done(entry, arranged, ManageNotes.renamed(about.seen(), title));
        });
    }

    /** It was agreed that something is archived. */
    Result archived(ManageEntry entry) {
        return about(entry, (about, subject) -> {
            Arranged arranged = editor.archive(subject, entry.person());
            return done(entry, arranged, ManageNotes.archived(about.seen()));
        });
    }

    private static Result about(ManageEntry entry, BiFunction<About, Subject, Result> step) {
        About about = About.read(entry.metadata()).orElse(null);
        Subject subject = about == null ? null : about.named().orElse(null);
        return about == null || subject == null
                ? ManageSubmission.notice("This form is from an older version. Open the list again.")
                : step.apply(about, subject);
    }

    private Result done(ManageEntry entry, Arranged arranged, String note) {
        return switch (arranged) {
            case Arranged.Done() -> {
                String only = About.read(entry.metadata()).map(About::only).orElse("");
                manage.showModules(entry.below(), only, note);
                yield CLOSE;
            }
            case Arranged.Refused(Reason reason) -> refused(entry, reason);
        };
    }

    private static Result refused(ManageEntry entry, Reason reason) {
        boolean hasKey = entry.values().containsKey(ManageIds.KEY);
        return switch (reason) {
            case KEY_TAKEN, KEY_ARCHIVED ->
                hasKey
                        ? new Result.Errors(Map.of(ManageIds.KEY, reason.words()))
                        : ManageSubmission.notice(reason.words());
            case TITLE_TAKEN -> new Result.Errors(Map.of(ManageIds.TITLE, reason.words()));
            case GONE, CHANGED_MEANWHILE, MODULE_ARCHIVED -> ManageSubmission.notice(reason.words());
        };
    }
}
