package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.slack.model.Answer;
import sandbox.slack.model.Message;
import sendcheck.editing.Form;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.editing.Suggestion;
import sendcheck.incident.Change;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Secret;
import sendcheck.slack.view.ActionIds;
import sendcheck.slack.view.ConflictModal;
import sendcheck.slack.view.FormIds;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Person;
import sendcheck.testrun.TestRun;

class SettingsFormFlowTest {

    private static final Answer ACKNOWLEDGED = new Answer.Acknowledged();
    private static final Person SAM = new Person("U0SAM0001", "sam");

    private SlackFixture slack;
    private OpenModal modal;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackFixture();
        modal = new OpenModal(slack.workspace, "ann");
    }

    @AfterEach
    void stop() throws IOException {
        slack.close();
    }

    private void open() {
        slack.say(SlackFixture.ADMIN, "/email-settings portal");
        await().until(modal::isOpen);
    }

    private Form kept() {
        return slack.settings.kept(Samples.PORTAL).orElseThrow().form();
    }

    private long version() {
        return slack.settings.kept(Samples.PORTAL).orElseThrow().profile().version();
    }

    @Test
    void the_form_shows_what_is_kept_with_the_fields_that_its_mode_needs() {
        open();

        assertThat(modal.shown(Field.HOST)).isEqualTo("mail.example.com");
        assertThat(modal.shown(Field.PORT)).isEqualTo("587");
        assertThat(modal.has(Field.USER)).isFalse();
        assertThat(modal.has(Field.TENANT)).isFalse();
    }

    @Test
    void no_argument_lists_the_profiles_of_the_channels_module_first_with_a_way_to_edit_each() {
        slack.say(SlackFixture.ADMIN, "/email-settings");

        Message list = slack.privately().get(0);
        assertThat(list.blocks().toString()).contains("Signer Email", "Portal Email", "portal@example.com");
        slack.click(list, ActionIds.EDIT_SETTINGS, List.of());
        await().until(modal::isOpen);
    }

    @Test
    void help_and_unclear_names_are_answered_privately() {
        slack.say(SlackFixture.ADMIN, "/email-settings help");
        slack.say(SlackFixture.ADMIN, "/email-settings email");
        slack.say(SlackFixture.ADMIN, "/email-settings poltergeist");

        assertThat(slack.privately()).hasSize(3);
        assertThat(slack.privately().get(2).blocks().toString()).contains("Did you mean");
        assertThat(modal.isOpen()).isFalse();
    }

    @Test
    void who_may_not_change_settings_is_refused_on_every_way() {
        slack.workspace.say("ivo", SlackFixture.ADMIN, "/email-settings portal");

        assertThat(slack.workspace.messages(SlackFixture.ADMIN, "ivo").getLast().text())
                .contains("You may not");
        assertThat(slack.workspace.modal("ivo")).isEmpty();
    }

    @Test
    void changes_are_saved_and_tested_where_it_was_asked() {
        open();
        modal.type(Field.PORT, "465").type(Field.SECURITY, "tls");

        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);

        assertThat(modal.isOpen()).isFalse();
        assertThat(kept().get(Field.PORT)).isEqualTo("465");
        TestRun run = slack.runs.all().get(0);
        assertThat(run.occasion()).isEqualTo(new Occasion.Saved(2));
        slack.app.board().conclude(slack.runs.end(run.id(), MemoryRuns.passed(), Optional.empty()), new Change.None());
        assertThat(slack.publicly(SlackFixture.ADMIN).get(0).text())
                .contains("Changes have been saved and a test email was sent to test@example.com.");
    }

    @Test
    void without_a_test_the_saving_is_said_privately_and_can_be_undone() {
        open();
        modal.type(Field.PORT, "2525").withoutTest();

        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);

        await().until(() -> slack.privately().size() == 1);
        Message saved = slack.privately().get(0);
        assertThat(saved.text()).contains("Changes have been saved.");
        assertThat(saved.blocks().toString()).contains("587", "2525");
        slack.click(saved, ActionIds.UNDO, List.of());
        await().until(() -> kept().get(Field.PORT).equals("587"));
        assertThat(slack.settings.log(Samples.PORTAL, 1).get(0).source()).isEqualTo(Source.UNDO);
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void undo_is_refused_in_words_when_the_same_field_was_changed_again() {
        open();
        modal.type(Field.PORT, "2525").withoutTest();
        modal.submit();
        await().until(() -> slack.privately().size() == 1);
        bySam(Field.PORT, "25");

        slack.click(slack.privately().get(0), ActionIds.UNDO, List.of());

        await().until(() -> slack.privately().size() == 2);
        assertThat(slack.privately().get(1).blocks().toString()).contains("Nothing was undone", "sam");
        assertThat(kept().get(Field.PORT)).isEqualTo("25");
    }

    @Test
    void the_undo_of_a_failed_test_after_saving_restores_the_former_settings_for_all_to_see() {
        open();
        modal.type(Field.PORT, "2525");
        modal.submit();
        TestRun run = slack.runs.all().get(0);
        slack.app
                .board()
                .conclude(
                        slack.runs.end(run.id(), MemoryRuns.failed(), Optional.of(Samples.REFUSED)), new Change.None());
        Message parent = slack.publicly(SlackFixture.ADMIN).get(0);
        assertThat(parent.text()).contains("Changes have been saved. No test email was sent");

        slack.click(parent, ActionIds.UNDO, List.of());

        await().until(() -> slack.workspace.thread(SlackFixture.ADMIN, parent.ts(), "ann").stream()
                .anyMatch(reply -> reply.text().contains("@ann has undone this change")));
        assertThat(kept().get(Field.PORT)).isEqualTo("587");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    PORT|993|993 is an IMAP port
                    PORT|0|whole number from 1 to 65535
                    PORT|-1|whole number from 1 to 65535
                    PORT|65536|whole number from 1 to 65535
                    PORT|"5 87"|whole number from 1 to 65535
                    HOST|imap.example.com|looks like an IMAP server
                    HOST|10.0.0.5|leads into the network of Sendcheck itself
                    HOST|smtp.example.com:465|contains a port
                    HOST|" "|The host is missing
                    FROM_ADDRESS|"Portal <portal@example.com>"|give only portal@example.com here
                    FROM_ADDRESS|"a@example.com, b@example.com"|several addresses
                    BCC|"a@example.com, nonsense"|nonsense has no @
                    """)
    void what_is_wrong_is_said_beside_the_field_and_stays_typed(Field field, String text, String words) {
        open();
        modal.type(field, text);

        assertThat(OpenModal.error(modal.submit(), field)).contains(words);

        assertThat(modal.isOpen()).isTrue();
        assertThat(slack.settings
                        .find("U0ANN0001", Samples.PORTAL)
                        .orElseThrow()
                        .form()
                        .get(field))
                .isEqualTo(text);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void a_port_with_a_space_behind_it_is_taken_and_a_host_of_4000_characters_is_not() {
        open();
        modal.type(Field.HOST, "a.".repeat(2000));
        assertThat(OpenModal.error(modal.submit(), Field.HOST)).contains("at most");

        modal.type(Field.HOST, "smtp.b\u00FCcher.example")
                .type(Field.PORT, "587 ")
                .withoutTest();
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(kept().get(Field.HOST)).isEqualTo("smtp.b\u00FCcher.example");
    }

    @Test
    void a_warning_is_shown_once_and_saved_when_it_is_confirmed() {
        open();
        modal.type(Field.SIGN_IN, Form.WITH_PASSWORD);
        await().until(() -> modal.has(Field.USER));
        modal.type(Field.USER, "other@example.com").withoutTest();

        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);

        assertThat(modal.text()).contains("Nothing is saved yet", "differs from the account", "Save anyway");
        assertThat(version()).isEqualTo(1);
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(modal.isOpen()).isFalse();
        assertThat(kept().get(Field.USER)).isEqualTo("other@example.com");
    }

    @Test
    void what_was_typed_survives_a_switch_of_the_mode_and_back() {
        open();
        modal.type(Field.HOST, "smtp.example.org").type(Field.DELIVERY, Form.PREPARERS_EMAIL_PROGRAM);
        await().until(() -> !modal.has(Field.HOST));
        assertThat(modal.text()).contains("mailto:test@example.com");

        modal.type(Field.DELIVERY, Form.SPECIFY_SERVER);

        await().until(() -> modal.has(Field.HOST));
        assertThat(modal.shown(Field.HOST)).isEqualTo("smtp.example.org");
    }

    @Test
    void what_was_typed_is_there_when_the_form_is_opened_again_and_can_be_thrown_away() {
        open();
        modal.type(Field.HOST, "smtp.example.org");
        modal.close();
        open();
        assertThat(modal.text()).contains("Your unsaved changes of");
        assertThat(modal.shown(Field.HOST)).isEqualTo("smtp.example.org");

        modal.press(ActionIds.FORM_START_AGAIN);

        await().until(() -> modal.shown(Field.HOST).equals("mail.example.com"));
        modal.close();
        open();
        assertThat(modal.text()).doesNotContain("unsaved changes");
    }

    private void bySam(Field field, String text) {
        var kept = slack.settings.kept(Samples.PORTAL).orElseThrow();
        slack.settings.save(
                new sendcheck.editing.FormReader(kept).asTyped(kept.form().with(field, text)), SAM, Source.FORM);
    }

    @Test
    void the_second_of_two_sees_who_changed_what_and_chooses() {
        open();
        modal.type(Field.PORT, "465").type(Field.SECURITY, "tls").withoutTest();
        bySam(Field.PORT, "2525");
        bySam(Field.HOST, "smtp.example.org");

        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);

        assertThat(modal.text())
                .contains("Nothing is saved yet", "@sam", "2525", "smtp.example.org", "Yours: 465", "Theirs: 2525");
        assertThat(kept().get(Field.PORT)).isEqualTo("2525");
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(modal.isOpen()).isFalse();
        assertThat(kept().get(Field.PORT)).isEqualTo("465");
        assertThat(kept().get(Field.HOST)).isEqualTo("smtp.example.org");
    }

    @Test
    void taking_theirs_keeps_what_only_one_changed() {
        open();
        modal.type(Field.PORT, "2526").type(Field.FROM_NAME, "Portal").withoutTest();
        bySam(Field.PORT, "2525");
        modal.submit();

        modal.choose(FormIds.FIELD + "PORT", FormIds.FIELD + "PORT", ConflictModal.THEIRS)
                .submit();

        assertThat(kept().get(Field.PORT)).isEqualTo("2525");
        assertThat(kept().get(Field.FROM_NAME)).isEqualTo("Portal");
    }

    @Test
    void from_the_choice_a_way_leads_back_to_the_form_with_both_changes() {
        open();
        modal.type(Field.FROM_NAME, "Portal").withoutTest();
        bySam(Field.PORT, "2525");
        modal.submit();

        modal.press(ActionIds.FORM_BACK);

        await().until(() -> modal.has(Field.HOST));
        assertThat(modal.shown(Field.FROM_NAME)).isEqualTo("Portal");
        assertThat(modal.shown(Field.PORT)).isEqualTo("2525");
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(kept().get(Field.FROM_NAME)).isEqualTo("Portal");
    }

    @Test
    void settings_that_change_once_more_while_someone_chooses_are_shown_once_more() {
        open();
        modal.type(Field.PORT, "2526").withoutTest();
        bySam(Field.PORT, "2525");
        modal.submit();
        bySam(Field.PORT, "2527");

        modal.submit();

        assertThat(modal.text()).contains("Theirs: 2527");
        modal.submit();
        assertThat(kept().get(Field.PORT)).isEqualTo("2526");
    }

    @Test
    void a_secret_that_was_set_meanwhile_is_no_conflict_and_shows_in_the_open_form() {
        open();
        modal.type(Field.SIGN_IN, Form.WITH_PASSWORD);
        await().until(() -> modal.has(Field.USER));
        modal.type(Field.USER, "portal@example.com").withoutTest();
        modal.press(ActionIds.FORM_SECRET + ":" + Field.PASSWORD.name());
        await().until(() -> modal.text().contains("Open the page"));
        slack.settings.set(Samples.PORTAL, Field.PASSWORD, new Secret("horse"), Samples.ANN, Source.LINK);

        slack.app.secretBoard().set(Samples.ANN, Samples.PORTAL, Field.PASSWORD, slack.settings.waiting.get(0));

        await().until(() -> modal.text().contains("was set by @ann just now"));
        modal.close();
        await().until(() -> modal.text().contains("Set <!date"));
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(modal.isOpen()).isFalse();
        assertThat(kept().get(Field.USER)).isEqualTo("portal@example.com");
    }

    @Test
    void a_preset_fills_in_host_port_security_and_sign_in() {
        open();

        modal.press(ActionIds.FORM_PRESET, "gmail");

        await().until(() -> modal.shown(Field.HOST).equals("smtp.gmail.com"));
        assertThat(modal.shown(Field.SIGN_IN)).isEqualTo(Form.WITH_PASSWORD);
        assertThat(modal.shown(Field.USER)).isEqualTo("portal@example.com");
        assertThat(modal.text()).contains("app password");
    }

    @Test
    void fill_in_for_me_says_what_was_found_and_why_and_offers_the_rest() {
        slack.settings.suggestions.add(new Suggestion("MX of example.com", Map.of(Field.HOST, "one.example.com")));
        slack.settings.suggestions.add(new Suggestion("SRV of example.com", Map.of(Field.HOST, "two.example.com")));
        open();
        modal.type(Field.FROM_NAME, "typed before");

        modal.press(ActionIds.FORM_FILL_IN);

        await().until(() -> modal.shown(Field.HOST).equals("one.example.com"));
        assertThat(modal.text()).contains("MX of example.com", "SRV of example.com");
        modal.press("form_use:1");
        await().until(() -> modal.shown(Field.HOST).equals("two.example.com"));
        assertThat(modal.shown(Field.FROM_NAME)).isEqualTo("typed before");
    }

    @Test
    void typed_values_are_tested_without_being_saved() {
        open();
        modal.type(Field.PORT, "2525");

        modal.press(ActionIds.FORM_TEST);

        TestRun run = slack.runs.all().get(0);
        assertThat(run.occasion())
                .isInstanceOfSatisfying(
                        Occasion.Unsaved.class,
                        unsaved -> assertThat(unsaved.values()).containsEntry(Field.PORT, "2525"));
        assertThat(version()).isEqualTo(1);
        await().until(() -> modal.text().contains("Nothing of them is saved yet"));
    }

    @Test
    void values_that_cannot_work_are_not_tested_and_marked() {
        open();
        modal.type(Field.HOST, "");

        modal.press(ActionIds.FORM_TEST);

        await().until(() -> modal.text().contains("Not tested"));
        assertThat(modal.text()).contains("The host is missing");
        assertThat(slack.runs.all()).isEmpty();
    }

    @Test
    void when_the_store_is_away_nothing_typed_is_lost_and_it_is_said_in_words() {
        open();
        modal.type(Field.PORT, "2525").withoutTest();
        slack.settings.failWith(new IllegalStateException("no connection", new SQLException("refused")));

        Answer answer = modal.submit();

        assertThat(answer).isInstanceOf(Answer.Refused.class).asString().contains("Nothing was saved", "database");
        slack.settings.failWith(null);
        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);
        assertThat(kept().get(Field.PORT)).isEqualTo("2525");
    }

    @Test
    void nothing_different_is_said_as_such() {
        open();
        modal.withoutTest();

        assertThat(modal.submit()).isEqualTo(ACKNOWLEDGED);

        await().until(() -> slack.privately().size() == 1);
        assertThat(slack.privately().get(0).text()).contains("nothing was changed");
        assertThat(slack.settings.log(Samples.PORTAL, 9))
                .extracting(SettingsChange::version)
                .isEmpty();
    }
}
