package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sendcheck.editing.EditSettings;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.Suggestion;
import sendcheck.settings.Problem.Field;

class SettingsFormTest {

    private static final Kept KEPT = SettingsSamples.kept();
    private static final EditSettings SETTINGS = SettingsSamples.settings(KEPT);
    private static final FormScreen SCREEN = FormScreen.opened(Samples.PORTAL, 7, "C1", null);

    private static SettingsForm page(Kept kept, Form form, FormNote... notes) {
        return new SettingsForm(SCREEN, kept, form, SETTINGS.problems(kept, form), List.of(notes));
    }

    @Test
    void sign_in_by_password() {
        Approved.view(new SettingsForm(
                        SCREEN.typed(Samples.NOON), KEPT, KEPT.form(), SETTINGS.problems(KEPT, KEPT.form()), List.of())
                .view());
    }

    @Test
    void sign_in_by_oauth_with_certificates_and_what_is_wrong() {
        Form form = KEPT.form()
                .with(Map.of(
                        Field.SIGN_IN,
                        Form.WITH_OAUTH,
                        Field.GRANT,
                        Form.CLIENT_CERTIFICATE,
                        Field.PORT,
                        "993",
                        Field.TRUST_ANCHORS,
                        SettingsSamples.PEM + "\n" + SettingsSamples.PEM));
        Approved.view(new SettingsForm(
                        SCREEN.withCertificate().refilled(Set.of(Field.PORT)),
                        KEPT,
                        form,
                        SETTINGS.problems(KEPT, form),
                        true,
                        List.of(FormNote.notTested(SETTINGS.problems(KEPT, form))))
                .view());
    }

    @Test
    void sign_in_by_the_right_of_a_person() {
        Form form = KEPT.form().with(Map.of(Field.SIGN_IN, Form.WITH_OAUTH, Field.GRANT, Form.DELEGATED));
        assertThat(page(KEPT, form).view().toString()).contains("Connect Microsoft account");
        Approved.obeysTheRules(page(KEPT, form).view());
    }

    @Test
    void in_clear() {
        Form form = KEPT.form().with(Field.SECURITY, "none");
        assertThat(page(KEPT, form).view().toString()).contains("Send the password readable");
        Approved.obeysTheRules(page(KEPT, form).view());
    }

    @Test
    void preparers_email_program() {
        Approved.view(page(KEPT, KEPT.form().with(Field.DELIVERY, Form.PREPARERS_EMAIL_PROGRAM))
                .view());
    }

    @Test
    void asks_once_more_before_it_is_saved() {
        Form form = KEPT.form().with(Field.USER, "other@example.com");
        var problems = SETTINGS.problems(KEPT, form);
        Approved.view(new SettingsForm(SCREEN.confirming(problems), KEPT, form, problems, List.of()).view());
    }

    @Test
    void an_empty_form_tells_nothing_missing_before_it_is_used() {
        assertThat(page(KEPT, new Form(Map.of())).view().toString()).doesNotContain("is missing");
    }

    @Test
    void a_secret_that_cannot_be_read_says_so() {
        Kept unreadable = new Kept(KEPT.profile(), Map.of(), KEPT.marks(), Set.of(Field.PASSWORD));
        assertThat(page(unreadable, KEPT.form()).view().toString()).contains("cannot be read with the service's key");
    }

    @Test
    void the_widest_form_with_hostile_texts_fits() {
        String hostile = "<!channel> *_`~\u202E& ".repeat(300);
        Form form = new Form(Map.of());
        for (Field field : Field.values()) {
            form = form.with(field, hostile);
        }
        form = form.with(
                Map.of(Field.DELIVERY, Form.SPECIFY_SERVER, Field.SIGN_IN, Form.WITH_OAUTH, Field.SECURITY, "none"));
        List<Suggestion> found = java.util.Collections.nCopies(9, new Suggestion(hostile, form.values()));
        SettingsForm page = new SettingsForm(
                SCREEN,
                KEPT,
                form,
                SETTINGS.problems(KEPT, form),
                true,
                List.of(FormNote.filled(found), FormNote.lookingUp(hostile), FormNote.trouble(hostile)));
        Approved.obeysTheRules(page.view());
    }

    @Test
    void what_it_remembers_comes_back_as_it_was() {
        FormScreen screen = FormScreen.opened(Samples.PORTAL, 7, "C1", "171.001")
                .withCertificate()
                .sendingTest(false)
                .typed(Samples.NOON)
                .confirming(SETTINGS.problems(KEPT, KEPT.form().with(Field.USER, "other@example.com")))
                .refilled(Set.of(Field.HOST, Field.PORT))
                .refilled(Set.of(Field.PORT));
        assertThat(FormScreen.read(screen.metadata())).contains(screen);
        assertThat(FormScreen.read(SCREEN.metadata())).contains(SCREEN);
    }

    @Test
    void what_another_version_remembered_is_not_taken() {
        assertThat(FormScreen.read("")).isEmpty();
        assertThat(FormScreen.read(null)).isEmpty();
        assertThat(FormScreen.read("5500/portal\nx\nC1\n\n\n\n0\n\n")).isEmpty();
        assertThat(FormScreen.read("5500/portal\n1\nC1\n\n\n\n0\n\nNEVER:1")).isEmpty();
    }

    @Test
    void the_way_to_the_page_of_a_secret() {
        Approved.view(SecretLinkModal.waiting(
                Field.PASSWORD,
                "5500 \u00B7 Portal Email",
                "secret-1",
                "https://sendcheck.example.com/secret/abc",
                Samples.NOON));
    }

    @Test
    void a_secret_that_was_set() {
        Approved.view(
                SecretLinkModal.done(Field.CLIENT_SECRET, "5500 \u00B7 Portal Email", "secret-1", Samples.ANN.name()));
    }

    /** What has no input is not sent back, so it stays as it is kept. */
    @Test
    void what_does_not_fit_into_an_input_is_not_offered_to_be_cut() {
        String bundle = PemParts.joined(Collections.nCopies(8, SettingsSamples.PEM));
        Form form = KEPT.form().with(Field.TRUST_ANCHORS, bundle).with(Field.BCC, "a@b.example, ".repeat(300));

        View view = new SettingsForm(SCREEN.typed(Samples.NOON), KEPT, form, List.of(), List.of()).view();

        Approved.obeysTheRules(view);
        assertThat(view.getBlocks().toString())
                .contains("8 are set", "3900 characters are too long")
                .doesNotContain(FormIds.FIELD + "TRUST_ANCHORS", FormIds.FIELD + "BCC");
    }

    @Test
    void certificates_are_parted_and_joined_without_loss() {
        String pem = "comment\n" + SettingsSamples.PEM + "\n" + SettingsSamples.PEM;
        assertThat(PemParts.of(pem)).hasSize(2);
        assertThat(PemParts.joined(PemParts.of(pem))).isEqualTo(pem);
        assertThat(PemParts.of("")).isEmpty();
        assertThat(PemParts.joined(List.of("a\r\nb\r\n", " "))).isEqualTo("a\nb");
    }

    @Test
    void texts_of_a_suggestion_come_back_from_its_button() {
        Map<Field, String> texts = Map.of(Field.HOST, "smtp.example.com", Field.PORT, "587", Field.USER, "a=b");
        assertThat(ActionValues.texts(ActionValues.texts(texts))).isEqualTo(texts);
        assertThat(ActionValues.texts("nonsense")).isEmpty();
        var change = new ActionValues.Change(Samples.PORTAL, 12);
        assertThat(ActionValues.change(ActionValues.change(change))).contains(change);
    }
}
