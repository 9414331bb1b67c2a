package sandbox.slack.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogEntry;
import sandbox.slack.Workspace;
import sandbox.slack.WorkspaceSetup;

class PageIT {
    private static final String COMPOSER = "[data-testid=composer]";
    private static final String LAST = ".channel .messages > .message:last-child";

    private static Browser browser;

    private final Letters inbox = new Letters();
    private Workspace workspace;
    private TrialApp app;
    private PageServer page;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        workspace = Workspace.start(WorkspaceSetup.standard(Path.of("manifest", "manifest.yaml")));
        app = TrialApp.start(workspace);
        page = PageServer.start(workspace, inbox, 0);
        browser.open(page.url(), "ann");
    }

    @AfterEach
    void close() throws Exception {
        List<LogEntry> complaints = browser.complaints();
        page.close();
        app.close();
        workspace.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_command_is_completed_by_keyboard_and_its_answer_arrives_live() throws Exception {
        browser.type(COMPOSER, "/em");
        browser.see("[data-testid=completion] [aria-selected=true]", "/email-test");
        browser.shoot("completion");
        browser.type(COMPOSER, Keys.TAB);
        assertThat(browser.see(COMPOSER).getAttribute("value")).isEqualTo("/email-test ");
        browser.see("[data-testid=usage]", "dry-run");

        browser.say("portal");

        browser.see(LAST + " .header-text", "Portal Email sends mail ✅");
        browser.see(LAST + " [data-testid=replies]", "2 replies");
        browser.shoot("message");
    }

    @Test
    void a_button_reaches_the_app_and_the_open_thread_shows_its_answer() throws Exception {
        browser.say("/email-test portal");
        browser.click(LAST + " [data-testid=replies]");
        browser.see("[data-testid=thread] .messages", "connect 3 ms");

        browser.click("[data-testid=thread] [data-action-id=again]");

        browser.see("[data-testid=thread] .messages", "Pressed with 5500/portal");
        browser.shoot("thread-live");
        browser.see(LAST + " [data-testid=replies]", "3 replies");
        browser.type("[data-testid=thread-composer]", "thanks", Keys.ENTER);
        browser.see("[data-testid=thread] .message:last-child", "thanks");
        browser.shoot("thread");
    }

    @Test
    void a_menu_is_searched_and_a_dangerous_button_asks_first() throws Exception {
        browser.say("/email-test portal");
        browser.click(LAST + " [data-action-id=pick]");
        browser.type(".option-search", "docu");
        browser.shoot("menu");
        browser.type(".option-search", Keys.ENTER);
        browser.see(LAST, "Chosen: documents");

        browser.click("[data-action-id=forget]");
        browser.see("[data-testid=confirm]", "Forget this run?");
        browser.shoot("confirm");
        browser.click("[data-testid=confirm] .danger");

        browser.see(".messages", "Forgotten. (edited)");
    }

    @Test
    void a_modal_shows_errors_beside_the_field_and_keeps_what_was_typed() throws Exception {
        browser.say("/email-test modal");
        browser.see("[data-testid=modal]", "Portal Email");
        browser.click("[data-testid=modal-submit]");
        browser.see("[data-block-id=host] [data-testid=input-error]", "required");
        browser.type("[data-block-id=host] input", "imap.example.com");
        browser.click("[data-testid=modal-submit]");
        browser.see("[data-block-id=host] [data-testid=input-error]", "This is an IMAP host.");
        browser.shoot("modal-errors");

        browser.type("[data-block-id=host] input", Keys.chord(Keys.CONTROL, "a"), "smtp.example.com");
        browser.click("[data-block-id=security] .select-button");
        browser.click(".option[data-value=tls]");
        browser.shoot("modal");
        browser.click("[data-testid=modal-submit]");

        browser.seeNo("[data-testid=modal]");
        browser.see(LAST, "Saved smtp.example.com, 587, tls, server, 0 after");
    }

    @Test
    void every_kind_of_input_reaches_the_app() throws Exception {
        browser.say("/email-test modal");
        browser.type("[data-block-id=host] input", "smtp.example.com");
        browser.type("[data-block-id=port] input", Keys.chord(Keys.CONTROL, "a"), "465");
        browser.click("[data-block-id=mode] input[value=program]");
        browser.click("[data-block-id=after] input[value=test]");
        browser.click("[data-block-id=tell] .select-button");
        browser.click(".option[data-value=U0SAM0001]");
        browser.type(".option-search", "ivo", Keys.ENTER, Keys.ESCAPE);
        browser.type("[data-block-id=day] input", "11242026");
        browser.type("[data-block-id=note] textarea", "by", Keys.ENTER, "hand");
        browser.shoot("modal-filled");

        browser.click("[data-testid=modal-submit]");

        browser.see(LAST, "465, starttls, program, 1 after, [U0SAM0001, U0IVO0001], 2026-11-24, by");
    }

    @Test
    void a_private_message_is_gone_when_one_acts_as_someone_else() throws Exception {
        browser.say("/email-test hidden");
        browser.see(LAST, "Only visible to you");
        browser.shoot("ephemeral");

        browser.click("[data-testid=person-switcher]");
        browser.shoot("people");
        browser.click("[data-person=sam]");

        browser.see("[data-testid=person-switcher]", "Sam (support)");
        assertThat(browser.driver().findElements(By.cssSelector(".messages .ephemeral")))
                .isEmpty();
        browser.say("hello");
        browser.see(LAST + " .author", "Sam");
    }

    @Test
    void slackbot_says_privately_what_failed_and_the_typed_text_comes_back() throws Exception {
        browser.say("/email-test broken");

        browser.see(LAST + " .author", "Slackbot");
        browser.see(LAST, "Only visible to you");
        assertThat(browser.see(COMPOSER).getAttribute("value")).isEqualTo("/email-test broken");
        browser.shoot("failure");
    }

    @Test
    void markup_from_outside_stays_text() throws Exception {
        String[] strings = {
            "<script>window.hit = 1</script>",
            "<img src=x onerror=\"window.hit = 1\">",
            "<javascript:window.hit=1|click>",
            "*<svg onload=alert(1)>* `<b>` &lt;i&gt; <!channel> https://example.com/a_b_c?d=1&e=2"
        };
        for (String string : strings) {
            browser.say(string);
        }
        browser.see(LAST, "https://example.com/a_b_c?d=1&e=2");

        String shown = browser.see(".messages").getText();
        assertThat(shown).contains("<script>window.hit = 1</script>", "<img src=x onerror=", "<svg onload=alert(1)>");
        assertThat(browser.driver().executeScript("return window.hit")).isNull();
        assertThat(browser.driver().findElements(By.cssSelector(".messages :is(script, img, svg[onload])")))
                .isEmpty();
        browser.shoot("markup");
    }

    @Test
    void the_menu_of_a_message_is_reached_by_keyboard_and_its_shortcut_arrives_at_the_app() throws Exception {
        browser.say("550 5.1.1 User unknown");
        browser.see(LAST, "User unknown");
        int toolsOfTheComposer = 4;
        for (int back = 0; back <= toolsOfTheComposer; back++) {
            browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        browser.see(LAST + " [data-testid=more-actions]:focus");
        browser.press(Keys.ENTER);
        browser.see("[data-shortcut]:focus", "Explain mail error");
        browser.shoot("more-actions");

        browser.press(Keys.ENTER);

        browser.see(LAST, "You asked about: 550 5.1.1 User unknown");
        browser.seeNo("[data-shortcut]");
        browser.see("[data-testid=more-actions]:focus");
    }

    @Test
    void app_home_and_mail_show_up() throws Exception {
        browser.click("[data-testid=sidebar-app]");
        browser.see("[data-testid=home]", "5500 · Portal Email");
        browser.shoot("home");
        browser.click("[data-action-id=home_test]");
        browser.see(".toast", "did not respond");

        inbox.receive(
                "4F2A1",
                "Test of 5500 · Portal Email",
                "Ann asked for it.",
                "<h1>It works</h1><script>parent.hit=1</script>");
        browser.see("[data-testid=sidebar-inbox]", "1");
        browser.click("[data-testid=sidebar-inbox]");
        browser.click("[data-testid=inbox-row]");
        browser.see("[data-testid=mail] h3", "Test of 5500 · Portal Email");
        browser.driver().switchTo().frame(browser.see("[data-testid=mail] iframe"));
        browser.see("h1", "It works");
        browser.driver().switchTo().defaultContent();
        assertThat(browser.driver().executeScript("return window.hit")).isNull();
        browser.shoot("inbox");
    }

    @Test
    void it_works_in_the_dark_and_on_a_narrow_screen() throws Exception {
        browser.prefer("dark");
        browser.say("/email-test portal");
        browser.click(LAST + " [data-testid=replies]");
        browser.see("[data-testid=thread]", "connect 3 ms");
        browser.shoot("dark");
        browser.prefer("light");

        browser.size(420, 800);
        browser.shoot("narrow-thread");
        browser.click("[data-testid=close-thread]");
        browser.seeNo(".sidebar");
        browser.shoot("narrow");
        browser.click(".menu-button");
        browser.shoot("narrow-sidebar");
        browser.click("[data-name=it-alerts]");

        browser.see(".bar h2", "it-alerts");
        browser.seeNo(".sidebar");
    }
}
