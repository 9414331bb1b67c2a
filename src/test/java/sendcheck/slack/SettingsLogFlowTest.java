package sendcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sandbox.slack.model.Message;
import sendcheck.editing.Form;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.settings.Problem.Field;
import sendcheck.slack.view.ActionIds;

/** Who changed what, and the way back, as it is typed and clicked. */
class SettingsLogFlowTest {

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

    private void change(Field field, String text) {
        slack.say(SlackFixture.ADMIN, "/email-settings portal");
        await().until(modal::isOpen);
        modal.type(field, text);
        modal.submit();
        await().until(() -> kept().get(field).equals(text));
    }

    private Form kept() {
        return slack.settings.kept(Samples.PORTAL).orElseThrow().form();
    }

    private Message log() {
        int before = slack.privately().size();
        slack.say(SlackFixture.ADMIN, "/email-settings log portal");
        await().until(() -> slack.privately().size() > before);
        return slack.privately().getLast();
    }

    @Test
    void settings_that_nobody_changed_have_an_empty_log() {
        assertThat(log().text()).contains("have not been changed");
    }

    @Test
    void restore_brings_back_what_the_log_shows() {
        String before = kept().get(Field.FROM_NAME);
        change(Field.FROM_NAME, "Changed by Ann");
        Message log = log();
        assertThat(log.blocks().toString()).contains("@ann", "Changed by Ann", "From name");

        slack.click(log, ActionIds.RESTORE, List.of());

        await().untilAsserted(() -> assertThat(kept().get(Field.FROM_NAME)).isEqualTo(before));
        await().untilAsserted(() ->
                assertThat(slack.privately().getLast().text()).contains("The former settings of", "are back"));
        assertThat(slack.settings.log(Samples.PORTAL, 10))
                .extracting(SettingsChange::source)
                .containsExactly(Source.RESTORE, Source.FORM);
    }

    @Test
    void the_log_is_for_admins() {
        slack.workspace.say("ivo", SlackFixture.ADMIN, "/email-settings log portal");

        assertThat(slack.workspace.messages(SlackFixture.ADMIN, "ivo").getLast().text())
                .contains("You may not");
    }

    @Test
    void an_unclear_name_is_asked_for_with_a_button_that_shows_the_log() {
        slack.say(SlackFixture.ADMIN, "/email-settings log email");
        Message which = slack.privately().getLast();
        assertThat(which.text()).contains("see the changes of");

        slack.click(which, ActionIds.OLDER_CHANGES, List.of());

        await().untilAsserted(
                        () -> assertThat(slack.privately().getLast().text()).contains("have not been changed"));
    }
}
