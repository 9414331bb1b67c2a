package story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import sandbox.Sandbox;
import sandbox.mail.SandboxProfile;
import sandbox.slack.page.Browser;

/** Support mends settings in Slack, and two people change them at once; in the browser, with the shipped jar behind it. */
class SettingsStory {
    private static final String LAST = ".channel .messages > .message:last-child";
    private static final String SUBMIT = "[data-testid=modal-submit]";
    private static final String MODAL = "[data-testid=modal]";

    /** The sandbox keeps what earlier runs have typed. */
    private static final long START = System.nanoTime();

    private static Browser browser;
    private static Sandbox sandbox;
    private static SandboxProfile portal;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        sandbox = Sandbox.start(
                Path.of("target", "story", "settings"), 0, List.of("-jar", System.getProperty("sendcheck.jar", "")));
        sandbox.startApp();
        portal = sandbox.profiles().stream()
                .filter(profile ->
                        profile.module().equals("5500") && profile.key().equals("portal"))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static void openAs(String person) {
        browser.open(sandbox.pageUrl(), person);
        browser.click("[data-name=email-admin]");
    }

    @AfterEach
    void closeAll() {
        browser.prefer("light");
        for (String person : List.of("ann", "sam", "ivo")) {
            while (sandbox.workspace().modal(person).isPresent()) {
                String view = sandbox.workspace().modal(person).orElseThrow().id();
                sandbox.workspace().close(person, view);
            }
        }
    }

    private static String field(String name) {
        return MODAL + " [data-block-id^='" + name + ".']";
    }

    /** Once more when the form is drawn anew meanwhile. */
    private static void fill(String name, String text) {
        await().ignoreExceptions().until(() -> {
            WebElement input = browser.driver().findElement(By.cssSelector(field(name) + " :is(input, textarea)"));
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text);
            return text.equals(input.getAttribute("value"));
        });
    }

    /** A menu closes when the form is drawn anew, so that it may have to be opened twice. */
    private static void choose(String name, String value) {
        By option = By.cssSelector("li.option[data-value='" + value + "']");
        await().ignoreExceptions().until(() -> {
            if (browser.driver().findElements(option).isEmpty()) {
                browser.driver()
                        .findElement(By.cssSelector(field(name) + " .select-button"))
                        .click();
            }
            browser.driver().findElement(option).click();
            return true;
        });
    }

    @Test
    void support_mends_settings_for_reading_mail_with_the_password_by_link_and_the_mail_arrives() throws IOException {
        int before = sandbox.inbox().mails().size();
        openAs("sam");
        browser.say("/email-settings \"IMAP server\"");
        browser.see(MODAL + " h2", "IMAP server");
        browser.shoot("settings-form");
        fill("PORT", "993");
        browser.click(SUBMIT);
        browser.see(field("PORT") + " [data-testid=input-error]", "993 is an IMAP port");
        browser.shoot("settings-error");

        fill("PORT", String.valueOf(portal.port()));
        fill("FROM_ADDRESS", portal.from());
        choose("SECURITY", portal.security());
        choose("SIGN_IN", "password");
        fill("USER", String.valueOf(portal.user()));
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
        assertThat(sandbox.inbox().mails()).hasSize(before + 1);
    }

    @Test
    void what_made_it_worse_is_undone_from_the_message_of_its_test() throws IOException {
        openAs("ann");
        browser.say("/email-settings signer");
        browser.see(MODAL + " h2", "Signer Email");
        choose("SECURITY", "tls");
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
        openAs("ann");
        browser.say("/email-settings documents");
        browser.see(MODAL + " h2", "Documents Email");
        fill("FROM_NAME", "Documents of Ann " + START);
        browser.click(MODAL + " [data-block-id=send_test] input");
        browser.inAnotherTab(URI.create(sandbox.pageUrl() + "?as=sam"), () -> {
            browser.click("[data-name=email-admin]");
            browser.say("/email-settings documents");
            browser.see(MODAL + " h2", "Documents Email");
            fill("FROM_NAME", "Documents of Sam " + START);
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
        openAs("ivo");
        browser.say("/email-settings portal");
        browser.see(LAST, "You may not");
        browser.shoot("settings-refused");

        openAs("ann");
        browser.say("/email-settings compliance");
        browser.see(MODAL + " h2", "Compliance Email");
        fill("HOST", "smtp.example.org");
        choose("DELIVERY", "preparers-email-program");
        browser.see(MODAL, "no mail server is needed");
        browser.shoot("settings-own-program");
        browser.press(Keys.ESCAPE);
        browser.seeNo(MODAL);
        browser.prefer("dark");
        browser.size(400, 800);
        browser.say("/email-settings compliance");
        browser.see(MODAL, "Your unsaved changes of");
        browser.shoot("settings-unsaved-dark-narrow");
        choose("DELIVERY", "specify-server");
        browser.see(field("HOST"));
        browser.shoot("settings-form-dark-narrow");
        browser.wide();
        assertThat(browser.see(field("HOST") + " input").getAttribute("value")).isEqualTo("smtp.example.org");
        browser.click(MODAL + " [data-action-id=form_start_again]");
        browser.see(MODAL, "saved settings are filled in again");
        assertThat(browser.see(field("HOST") + " input").getAttribute("value")).isEqualTo("localhost");
        assertThat(browser.complaints()).isEmpty();
    }
}
