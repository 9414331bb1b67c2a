package story;

import static org.assertj.core.api.Assertions.assertThat;
import static story.SettingsStage.LAST;
import static story.SettingsStage.MODAL;
import static story.SettingsStage.SUBMIT;
import static story.SettingsStage.field;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import sandbox.mail.SandboxProfile;
import sandbox.slack.page.Browser;

/** Support mends settings in Slack, and two people change them at once; in the browser, with the shipped jar behind it. */
class SettingsStory {
    /** The sandbox keeps what earlier runs have typed. */
    private static final long START = System.nanoTime();

    private static SettingsStage stage;
    private static Browser browser;
    private static SandboxProfile portal;

    @BeforeAll
    static void start() throws Exception {
        stage = SettingsStage.start("settings");
        browser = stage.browser;
        portal = stage.profile("5500", "portal");
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

    @Test
    void support_mends_settings_for_reading_mail_with_the_password_by_link_and_the_mail_arrives() throws IOException {
        int before = stage.sandbox.inbox().mails().size();
        stage.openAs("sam");
        browser.say("/email-settings \"IMAP server\"");
        browser.see(MODAL + " h2", "IMAP server");
        browser.shoot("settings-form");
        stage.fill("PORT", "993");
        browser.click(SUBMIT);
        browser.see(field("PORT") + " [data-testid=input-error]", "993 is an IMAP port");
        browser.shoot("settings-error");

        stage.fill("PORT", String.valueOf(portal.port()));
        stage.fill("FROM_ADDRESS", portal.from());
        stage.choose("SECURITY", portal.security());
        stage.choose("SIGN_IN", "password");
        stage.fill("USER", String.valueOf(portal.user()));
        browser.click(MODAL + " [data-action-id^=form_secret]");
        browser.see(MODAL, "never passes through Slack");
        browser.shoot("settings-secret-link");
        String page = browser.see(MODAL + " a.button").getAttribute("href");
        browser.inAnotherTab(URI.create(page), () -> {
            browser.type("#secret", String.valueOf(portal.password()));
            browser.click("button[type=submit]");
            browser.see("body", "is set");
        });
        browser.see(MODAL, "was set by @sam just now");
        browser.shoot("settings-secret-set");
        browser.click("[data-testid=modal-close]");
        browser.see(MODAL, "by @sam");
        browser.shoot("settings-mended");
        browser.click(SUBMIT);

        browser.see(LAST, "Changes have been saved and a test email was sent to " + portal.recipient() + ".");
        browser.shoot("settings-saved-and-tested");
        assertThat(stage.sandbox.inbox().mails()).hasSize(before + 1);
    }

    @Test
    void what_made_it_worse_is_undone_from_the_message_of_its_test() throws IOException {
        stage.openAs("ann");
        browser.say("/email-settings signer");
        browser.see(MODAL + " h2", "Signer Email");
        stage.choose("SECURITY", "tls");
        browser.click(SUBMIT);
        browser.see(LAST, "Changes have been saved. No test email was sent");
        browser.shoot("settings-saved-and-failed");

        browser.click(LAST + " [data-action-id=undo]");
        browser.see(LAST, "The former settings are back");
        browser.shoot("settings-undone");
        browser.say("/email-test signer");
        browser.see(LAST, "A test email was sent to");
    }

    @Test
    void the_second_of_two_sees_what_the_first_one_changed_and_chooses() throws IOException {
        stage.openAs("ann");
        browser.say("/email-settings documents");
        browser.see(MODAL + " h2", "Documents Email");
        stage.fill("FROM_NAME", "Documents of Ann " + START);
        browser.click(MODAL + " [data-block-id=send_test] input");
        browser.inAnotherTab(URI.create(stage.sandbox.pageUrl() + "?as=sam"), () -> {
            browser.click("[data-name=email-admin]");
            browser.say("/email-settings documents");
            browser.see(MODAL + " h2", "Documents Email");
            stage.fill("FROM_NAME", "Documents of Sam " + START);
            browser.click(MODAL + " [data-block-id=send_test] input");
            browser.click(SUBMIT);
            browser.see(LAST, "Changes have been saved.");
        });

        browser.click(SUBMIT);

        browser.see(MODAL, "Nothing is saved yet");
        browser.see(MODAL, "Theirs: Documents of Sam " + START);
        browser.shoot("settings-conflict");
        browser.click(SUBMIT);
        browser.see(LAST, "Changes have been saved.");
        browser.see(LAST, "Documents of Ann " + START);
        browser.shoot("settings-saved");
    }

    @Test
    void what_was_typed_is_there_again_after_the_form_was_closed() throws IOException {
        stage.openAs("ivo");
        browser.say("/email-settings portal");
        browser.see(LAST, "You may not");
        browser.shoot("settings-refused");

        stage.openAs("ann");
        browser.say("/email-settings compliance");
        browser.see(MODAL + " h2", "Compliance Email");
        stage.fill("HOST", "smtp.example.org");
        stage.choose("DELIVERY", "preparers-email-program");
        browser.see(MODAL, "no mail server is needed");
        browser.shoot("settings-own-program");
        browser.press(Keys.ESCAPE);
        browser.seeNo(MODAL);
        browser.prefer("dark");
        browser.size(400, 800);
        browser.say("/email-settings compliance");
        browser.see(MODAL, "Your unsaved changes of");
        browser.shoot("settings-unsaved-dark-narrow");
        stage.choose("DELIVERY", "specify-server");
        browser.see(field("HOST"));
        browser.shoot("settings-form-dark-narrow");
        browser.wide();
        assertThat(stage.value("HOST")).isEqualTo("smtp.example.org");
        browser.click(MODAL + " [data-action-id=form_start_again]");
        browser.see(MODAL, "saved settings are filled in again");
        assertThat(stage.value("HOST")).isEqualTo("localhost");
        assertThat(browser.complaints()).isEmpty();
    }
}
