package story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import sandbox.Sandbox;
import sandbox.inbox.Mail;
import sandbox.slack.page.Browser;

/** What an admin, a support agent and an IT engineer see in the browser, with the shipped jar behind it. */
class EmailTestStory {
    private static final String LAST = ".channel .messages > .message:last-child";
    private static final String THREAD = "[data-testid=thread]";

    private static Browser browser;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        sandbox = Sandbox.start(
                Path.of("target", "story", "sandbox"), 0, List.of("-jar", System.getProperty("sendcheck.jar", "")));
        sandbox.startApp();
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

    @BeforeEach
    void open() {
        browser.open(sandbox.pageUrl(), "ann");
    }

    @Test
    void a_test_of_portal_goes_from_the_composer_to_the_inbox() throws IOException {
        int before = sandbox.inbox().mails().size();
        browser.type("[data-testid=composer]", "/em");
        browser.see("[data-testid=completion] [aria-selected=true]", "/email-test");
        browser.shoot("story-completion");
        browser.type("[data-testid=composer]", Keys.TAB, "portal", Keys.ENTER);

        browser.see(LAST, "A test email was sent to test@client.example");
        browser.shoot("story-passed");
        browser.click(LAST + " [data-testid=replies]");
        browser.see(THREAD, "Sign in");
        browser.see(THREAD, "queued as");
        browser.shoot("story-passed-thread");

        browser.click(LAST + " [data-action-id=arrived]");
        browser.see(LAST, "ann says it arrived");
        browser.shoot("story-arrived");

        List<Mail> mails = sandbox.inbox().mails();
        assertThat(mails).hasSize(before + 1);
        browser.click("[data-testid=sidebar-inbox]");
        browser.click("[data-testid=inbox-row]");
        browser.see("[data-testid=mail] h3", "Test email from Sendcheck: 5500 · Portal Email");
        browser.shoot("story-inbox");
    }

    @Test
    void a_mail_to_the_probe_mailbox_tells_its_arrival_by_itself() throws IOException {
        browser.say("/email-test probe");

        browser.see(LAST, "Seen in the probe mailbox after");
        browser.see(LAST, "DMARC for sandbox.example: passed");
        browser.shoot("story-probe");
        browser.click(LAST + " [data-testid=replies]");
        browser.see(THREAD, "Arrival");
        browser.shoot("story-probe-thread");
    }

    @Test
    void a_slow_server_is_watched_stage_by_stage() throws IOException {
        browser.say("/email-test slow");
        browser.see(LAST, "Recipient");
        browser.shoot("story-running");
        browser.see(LAST, "A test email was sent to");
    }

    @Test
    void a_failing_profile_says_why_and_alerts_it() throws IOException {
        browser.say("/email-test documents");
        browser.see(LAST, "Documents");
        browser.see(LAST + " [data-action-id=run_again]", "Run again");
        browser.click(LAST + " [data-testid=replies]");
        browser.see(THREAD, "535");
        browser.shoot("story-failed-thread");
        browser.click(LAST + " [data-action-id=transcript]");
        browser.see("[data-testid=modal]", "AUTH PLAIN (hidden)");
        browser.shoot("story-transcript");
        browser.click("[data-testid=modal-close]");

        browser.open(sandbox.pageUrl(), "ivo");
        browser.click("[data-name=it-alerts]");
        browser.see(LAST, "Documents");
        browser.shoot("story-alert");
    }

    @Test
    void an_account_is_connected_by_code_and_its_test_passes() throws IOException {
        browser.say("/email-test oauth-connect");
        browser.see(LAST, "Nobody has signed in to Microsoft");
        browser.click(LAST + " [data-action-id=connect]");
        browser.see(LAST, "comes in a direct message");
        browser.click("[data-testid=sidebar-app]");
        browser.see(LAST, "Enter the code");
        browser.shoot("story-connect-code");
        String code = browser.see(LAST + " code").getText();
        String page = browser.see(LAST + " a[href$=devicelogin]").getAttribute("href");
        browser.inAnotherTab(URI.create(page), () -> {
            browser.type("[name=code]", code);
            browser.click("button[value=yes]");
            browser.see("body", "Done");
        });

        browser.see(LAST, "Connected as connected@sandbox.example by @ann");
        browser.shoot("story-connected");
        browser.click(LAST + " [data-action-id=start]");
        browser.see(LAST, "A test email was sent to test@client.example");
    }

    @Test
    void a_bounce_that_support_posted_is_explained_from_its_menu() throws IOException {
        browser.open(sandbox.pageUrl(), "sam");
        browser.click("[data-name=email-admin]");
        String nextLine = Keys.chord(Keys.SHIFT, Keys.ENTER);
        browser.type(
                "[data-testid=composer]",
                "A client got this, what does it mean?",
                nextLine,
                "Final-Recipient: rfc822; ann@client.example",
                nextLine,
                "Diagnostic-Code: smtp; 550 5.7.60 SMTP; Client does not have permissions to send as this sender",
                Keys.ENTER);
        browser.see(LAST, "Diagnostic-Code");

        browser.hover(LAST);
        browser.click(LAST + " [data-testid=more-actions]");
        browser.see("[data-shortcut]", "Explain mail error");
        browser.shoot("story-more-actions");
        browser.type("[data-shortcut]", Keys.ENTER);

        browser.see(LAST, "Only visible to you");
        browser.see(LAST, "Who must act");
        browser.shoot("story-explained");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void no_profile_named_offers_a_private_choice() throws IOException {
        browser.say("/email-test");
        browser.see(LAST, "Only visible to you");
        browser.shoot("story-picker");
    }

    @Test
    void a_name_mistyped_offers_the_nearest_and_its_button_runs_it() throws IOException {
        browser.say("/email-test portla");
        browser.see(LAST, "Only visible to you");
        browser.shoot("story-nearest");
        browser.click(LAST + " [data-action-id^=start]");
        browser.see(LAST, "A test email was sent to test@client.example");
    }
}
