package story;

import static org.assertj.core.api.Assertions.assertThat;
import static story.SettingsStage.MODAL;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Sandbox;
import sandbox.slack.page.Browser;

/** Support imports a list of From addresses in the browser, with the shipped jar behind it. */
class OverridesStory {
    private static final String SUBMIT = "[data-testid=modal-submit]";
    private static final String CLOSE = "[data-testid=modal-close]";
    private static final String FILE = MODAL + " input[type=file]";

    /** The sandbox keeps what earlier runs have imported. */
    private static final String USER = "user" + System.nanoTime();

    @TempDir
    private static Path folder;

    private static SettingsStage stage;
    private static Browser browser;
    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        stage = SettingsStage.start("overrides");
        browser = stage.browser;
        sandbox = stage.sandbox;
    }

    @AfterAll
    static void end() {
        if (stage != null) {
            stage.close();
        }
    }

    private static String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void a_list_with_a_mistake_is_reported_and_the_corrected_one_imported() throws Exception {
        browser.open(sandbox.pageUrl(), "sam");
        browser.click("[data-name=email-admin]");
        browser.say("/email-settings overrides playground/overrides");
        browser.see(MODAL, "jsmith@sandbox.example");
        browser.shoot("story-overrides");

        browser.click(MODAL + " [data-action-id=manage_import]");
        browser.see(MODAL, "CSV UTF-8");
        browser.shoot("story-import");
        browser.type(FILE, file("bad.csv", "portal_user,address\n" + USER + ",x at y\n,z@sandbox.example\n"));
        browser.see(MODAL, "bad.csv");
        browser.click(SUBMIT);
        browser.see(MODAL, "Line 2");
        browser.see(MODAL, "Line 3");
        browser.shoot("story-import-errors");
        browser.click(CLOSE);

        browser.click(MODAL + " [data-action-id=manage_import]");
        browser.see(MODAL, "CSV UTF-8");
        browser.type(FILE, file("good.csv", "Address;Portal User\r\n" + USER + "@sandbox.example;" + USER + "\r\n"));
        browser.see(MODAL, "good.csv");
        browser.click(SUBMIT);
        browser.see(MODAL, "1 added");
        browser.shoot("story-import-plan");
        browser.click(SUBMIT);
        browser.see(MODAL, "Imported");
        browser.click(CLOSE);
        browser.see(MODAL, USER + "@sandbox.example");
        browser.shoot("story-imported");
        browser.click(CLOSE);
        assertThat(sandbox.workspace().modal("sam")).isEmpty();
    }

    @Test
    void modules_are_listed_with_what_can_be_done_with_them() throws Exception {
        browser.open(sandbox.pageUrl(), "ann");
        browser.click("[data-name=email-admin]");
        browser.say("/email-settings modules");
        browser.see(MODAL, "Portal Email");
        browser.shoot("story-modules");
        browser.click(MODAL + " [data-action-id=manage_add_module]");
        browser.see(MODAL, "Alert channel");
        browser.shoot("story-add-module");
    }
}
