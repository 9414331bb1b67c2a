package story;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import sandbox.Sandbox;
import sandbox.mail.SandboxProfile;
import sandbox.slack.page.Browser;

/** The sandbox with the shipped jar and a browser on it, for stories about the settings form. */
final class SettingsStage implements AutoCloseable {

    static final String LAST = ".channel .messages > .message:last-child";
    static final String SUBMIT = "[data-testid=modal-submit]";
    static final String MODAL = "[data-testid=modal]";

    final Browser browser;
    final Sandbox sandbox;

    private SettingsStage(Browser browser, Sandbox sandbox) {
        this.browser = browser;
        this.sandbox = sandbox;
    }

    /** @param name of the folder that the sandbox keeps what earlier runs have typed in */
    static SettingsStage start(String name) throws Exception {
        Browser browser = Browser.start();
        try {
            Sandbox sandbox = Sandbox.start(
                    Path.of("target", "story", name), 0, List.of("-jar", System.getProperty("sendcheck.jar", "")));
            sandbox.startApp();
            return new SettingsStage(browser, sandbox);
        } catch (Exception failed) {
            browser.close();
            throw failed;
        }
    }

    SandboxProfile profile(String module, String key) {
        return sandbox.profiles().stream()
                .filter(profile ->
                        profile.module().equals(module) && profile.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void openAs(String person) {
        browser.open(sandbox.pageUrl(), person);
        browser.click("[data-name=email-admin]");
    }

    void closeAll() {
        browser.prefer("light");
        for (String person : List.of("ann", "sam", "ivo")) {
            while (sandbox.workspace().modal(person).isPresent()) {
                String view = sandbox.workspace().modal(person).orElseThrow().id();
                sandbox.workspace().close(person, view);
            }
        }
    }

    static String field(String name) {
        return MODAL + " [data-block-id^='" + name + ".']";
    }

    /** What stands in the field. */
    String value(String name) {
        return String.valueOf(browser.see(field(name) + " :is(input, textarea)").getAttribute("value"));
    }

    /** Once more when the form is drawn anew meanwhile. */
    void fill(String name, String text) {
        await().ignoreExceptions().until(() -> {
            WebElement input = browser.driver().findElement(By.cssSelector(field(name) + " :is(input, textarea)"));
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text);
            return text.equals(input.getAttribute("value"));
        });
    }

    void choose(String name, String value) {
        chooseAt(field(name) + " .select-button", value);
    }

    /** A menu closes when the form is drawn anew, so that it may have to be opened twice. */
    void chooseAt(String menu, String value) {
        By option = By.cssSelector("li.option[data-value='" + value + "']");
        await().ignoreExceptions().until(() -> {
            if (browser.driver().findElements(option).isEmpty()) {
                browser.driver().findElement(By.cssSelector(menu)).click();
            }
            browser.driver().findElement(option).click();
            return true;
        });
    }

    /** Waits until the field holds this. */
    void seeValue(String name, String text) {
        await().ignoreExceptions().until(() -> value(name), text::equals);
    }

    @Override
    public void close() {
        browser.close();
        sandbox.close();
    }
}
