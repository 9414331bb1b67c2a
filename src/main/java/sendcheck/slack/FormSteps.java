package sendcheck.slack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Presets;
import sendcheck.editing.Suggestion;
import sendcheck.editing.Suggestions;
import sendcheck.editing.Typed;
import sendcheck.secretlink.SecretLinks;
import sendcheck.settings.EmailAddress;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Providers;
import sendcheck.slack.FormAction.Used;
import sendcheck.slack.view.ActionValues;
import sendcheck.slack.view.FormIds;
import sendcheck.slack.view.FormNote;
import sendcheck.slack.view.FormScreen;
import sendcheck.slack.view.SecretLinkModal;
import sendcheck.testrun.Person;

/** What the elements of the settings form do, once what is typed is kept. */
final class FormSteps {

    private final Forms forms;
    private final EditSettings settings;
    private final Suggestions suggestions;
    private final SecretLinks links;
    private final WebApi api;
    private final Work work;

    FormSteps(Forms forms, EditSettings settings, Suggestions suggestions, SecretLinks links, WebApi api, Work work) {
        this.forms = forms;
        this.settings = settings;
        this.suggestions = suggestions;
        this.links = links;
        this.api = api;
        this.work = work;
    }

    /** Something was typed or chosen; the form changes with what decides which fields there are. */
    void typed(FormEntry entry, Typed typed, Used used) {
        FormIds.field(used.action()).filter(FormSteps::decides).ifPresent(field -> show(entry, typed));
    }

    private static boolean decides(Field field) {
        return switch (field) {
            case DELIVERY, SECURITY, SIGN_IN, GRANT, CLEARTEXT -> true;
            default -> false;
        };
    }

    private void show(FormEntry entry, Typed typed, FormNote... notes) {
        forms.show(entry, forms.page(entry.screen(), typed.kept(), typed.form(), notes));
    }

    /** A provider was chosen. */
    void preset(FormEntry entry, Typed typed, Used used) {
        Providers.ofId(used.value())
                .flatMap(provider -> Presets.of(provider, typed.form().get(Field.FROM_ADDRESS)))
                .ifPresent(found -> fill(entry, found.values(), FormNote.filled(found.why())));
    }

    /** One of several suggestions was chosen. */
    void use(FormEntry entry, Typed typed, Used used) {
        Map<Field, String> texts = ActionValues.texts(used.value());
        fill(entry, texts, FormNote.filled("Filled in as you chose."));
    }

    private void fill(FormEntry entry, Map<Field, String> texts, FormNote note) {
        work.start(
                "filling in settings",
                () -> forms.fill(entry.person(), entry.screen().profile(), texts, List.of(note)));
    }

    /** <em>Fill in for me</em>. */
    void lookUp(FormEntry entry, Typed typed, Used used) {
        String address = typed.form().get(Field.FROM_ADDRESS).strip();
        if (EmailAddress.parse(address).isEmpty()) {
            show(entry, typed, FormNote.addressMissing());
            return;
        }
        Person person = entry.person();
        ProfileKey profile = entry.screen().profile();
        work.start("looking up settings", () -> {
            forms.showLatest(person, profile, List.of(FormNote.lookingUp(address)));
            List<Suggestion> found = suggestions.forAddress(address);
            if (found.isEmpty()) {
                forms.showLatest(person, profile, List.of(FormNote.nothingFound(address)));
            } else {
                forms.fill(person, profile, found.get(0).values(), List.of(FormNote.filled(found)));
            }
        });
    }

    /** Room for one more CA certificate. */
    void certificate(FormEntry entry, Typed typed, Used used) {
        FormScreen screen = entry.screen().withCertificate();
        forms.keep(entry, typed.form(), screen);
        forms.show(entry, forms.page(screen, typed.kept(), typed.form()));
    }

    /** What is kept stands in the form again. */
    void startAgain(FormEntry entry, Typed typed, Used used) {
        FormScreen screen = entry.screen()
                .refilled(Forms.ALL)
                .from(typed.kept().profile().version())
                .confirming(List.of())
                .typed(null);
        settings.drop(screen.profile(), entry.person());
        forms.show(entry, forms.page(screen, typed.kept(), typed.kept().form(), FormNote.startedAgain()));
    }

    /** The way to the page where a secret is typed. */
    void secret(FormEntry entry, Typed typed, Used used) {
        Field field = secretField(used.value());
        if (field == null) {
            return;
        }
        String name = "secret-" + entry.trigger();
        SecretLinks.Link link = links.issue(
                entry.person(), entry.screen().profile(), field, new OpenForm(entry.view(), name).written());
        work.start(
                "showing the way to a secret's page",
                () -> api.pushView(
                        entry.trigger(),
                        SecretLinkModal.waiting(
                                field,
                                typed.kept().profile().fullTitle(),
                                name,
                                link.address().toString(),
                                link.expires())));
    }

    private static @Nullable Field secretField(String name) {
        for (Field field : List.of(Field.PASSWORD, Field.CLIENT_SECRET, Field.CLIENT_CERTIFICATE)) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
