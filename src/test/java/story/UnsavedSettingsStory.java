package story;

import static org.assertj.core.api.Assertions.assertThat;
import static story.SettingsStage.LAST;
import static story.SettingsStage.MODAL;
import static story.SettingsStage.field;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import sandbox.inbox.Mail;
import sandbox.mail.SandboxProfile;
import sandbox.slack.page.Browser;

/** Support tries settings before they are saved, and has them filled in; in the browser, with the shipped jar behind it. */
class UnsavedSettingsStory {

    private static final String START_AGAIN = MODAL + " [data-action-id=form_start_again]";

    private static SettingsStage stage;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        stage = SettingsStage.start("unsaved");
        browser = stage.browser;
    }

    @AfterAll
    static void end() {
        if (stage != null) {
            stage.close();
        }
    }

    @AfterEach
    void closeAll() {
        stage.closeAll();
    }

    private static void edit(String person, String profile, String title) {
        stage.openAs(person);
        browser.say("/email-settings " + profile);
        browser.see(MODAL + " h2", title);
    }

    /** The form is as it was before this story, for the next one. */
    private static void startAgain() {
        browser.click(START_AGAIN);
        browser.see(MODAL, "saved settings are filled in again");
    }

    @Test
    void typed_settings_are_tested_without_saving_them_and_the_mail_arrives() throws IOException {
        SandboxProfile portal = stage.profile("5500", "portal");
        SandboxProfile compliance = stage.profile("compliance", "email");
        int before = stage.sandbox.inbox().mails().size();
        edit("sam", "compliance", "Compliance Email");
        stage.fill("FROM_NAME", "Typed by Sam");
        stage.fill("FROM_ADDRESS", portal.from());
        stage.fill("PORT", String.valueOf(portal.port()));
        stage.choose("SECURITY", portal.security());
        stage.fill("USER", String.valueOf(portal.user()));
        stage.fill("TEST_RECIPIENT", "typed@client.example");
        browser.click(MODAL + " [data-action-id=form_test]");
        browser.see(MODAL, "Nothing of them is saved yet");
        browser.shoot("unsaved-being-tested");
        assertThat(stage.value("FROM_NAME")).isEqualTo("Typed by Sam");

        browser.press(Keys.ESCAPE);
        browser.seeNo(MODAL);
        browser.see(LAST, "A test email was sent to typed@client.example");
        browser.see(LAST, "with settings that are not saved");
        browser.click(LAST + " [data-testid=replies]");
        browser.see("[data-testid=thread]", "unsaved settings");
        browser.see("[data-testid=thread]", "Signed in as " + portal.user());
        browser.shoot("unsaved-tested");
        assertThat(stage.sandbox.inbox().mails()).hasSize(before + 1);
        Mail mail = stage.sandbox.inbox().mails().getLast();
        assertThat(mail.to()).containsExactly("typed@client.example");
        assertThat(mail.headers().get("From")).contains("Typed by Sam", portal.from());

        edit("ann", "compliance", "Compliance Email");
        assertThat(stage.value("FROM_ADDRESS")).isEqualTo(compliance.from());
        assertThat(stage.value("PORT")).isEqualTo(String.valueOf(compliance.port()));
        assertThat(stage.value("TEST_RECIPIENT")).isEqualTo(compliance.recipient());
        edit("sam", "compliance", "Compliance Email");
        browser.see(MODAL, "Your unsaved changes of");
        assertThat(stage.value("PORT")).isEqualTo(String.valueOf(portal.port()));
        startAgain();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_form_is_filled_in_with_what_was_found_and_why_and_keeps_what_was_typed() throws IOException {
        edit("sam", "documents", "Documents Email");
        stage.fill("FROM_NAME", "Typed by Sam");
        stage.fill("FROM_ADDRESS", "sam@gmail.com");
        stage.fill("REPLY_TO", "help@client.example");
        browser.click(MODAL + " [data-action-id=form_fill_in]");

        browser.see(MODAL, "gmail.com belongs to Gmail or Google Workspace.");
        browser.see(MODAL, "make an app password");
        stage.seeValue("HOST", "smtp.gmail.com");
        stage.seeValue("PORT", "587");
        stage.seeValue("USER", "sam@gmail.com");
        browser.see(field("SECURITY"), "STARTTLS");
        browser.see(field("SIGN_IN"), "User name and password");
        assertThat(stage.value("FROM_NAME")).isEqualTo("Typed by Sam");
        assertThat(stage.value("REPLY_TO")).isEqualTo("help@client.example");
        browser.see(MODAL, "smtp.gmail.com:465");
        browser.hover(MODAL + " [data-action-id='form_use:1']");
        browser.shoot("filled-in-for-me");

        browser.click(MODAL + " [data-action-id='form_use:1']");
        stage.seeValue("PORT", "465");
        browser.see(field("SECURITY"), "TLS on connect");
        browser.see(MODAL, "Filled in as you chose.");

        stage.fill("TEST_RECIPIENT", "typed@client.example");
        stage.chooseAt(MODAL + " [data-action-id=form_preset]", "fastmail");
        browser.see(MODAL, "Filled in for Fastmail. The user name is the full email address.");
        stage.seeValue("HOST", "smtp.fastmail.com");
        browser.hover(MODAL + " [data-action-id=form_preset]");
        browser.shoot("filled-in-by-provider");
        assertThat(stage.value("FROM_NAME")).isEqualTo("Typed by Sam");
        assertThat(stage.value("FROM_ADDRESS")).isEqualTo("sam@gmail.com");
        assertThat(stage.value("REPLY_TO")).isEqualTo("help@client.example");
        assertThat(stage.value("TEST_RECIPIENT")).isEqualTo("typed@client.example");

        browser.press(Keys.ESCAPE);
        browser.seeNo(MODAL);
        browser.say("/email-settings documents");
        browser.see(MODAL, "Your unsaved changes of");
        stage.seeValue("HOST", "smtp.fastmail.com");
        assertThat(stage.value("TEST_RECIPIENT")).isEqualTo("typed@client.example");
        startAgain();
        stage.seeValue("HOST", "localhost");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothing_found_is_said_and_changes_nothing() {
        edit("sam", "signer", "Signer Email");
        String host = stage.value("HOST");
        stage.fill("FROM_ADDRESS", "sam@nowhere.sandbox.example");

        browser.click(MODAL + " [data-action-id=form_fill_in]");

        browser.see(MODAL, "Nothing is known of the mail server for sam@nowhere.sandbox.example");
        assertThat(stage.value("HOST")).isEqualTo(host);
        assertThat(stage.value("FROM_ADDRESS")).isEqualTo("sam@nowhere.sandbox.example");
    }
}
