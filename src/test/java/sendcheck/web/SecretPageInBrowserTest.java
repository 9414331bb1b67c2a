package sendcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sandbox.slack.page.Browser;
import sendcheck.secretlink.KeyFiles;
import sendcheck.settings.Problem.Field;

/** The page as people use it, in Chromium with JavaScript switched off. */
class SecretPageInBrowserTest {
    private static Browser browser;
    private static SecretSite site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        browser = Browser.start();
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        site = SecretSite.local(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void reset() {
        site.reset();
        browser.prefer("light");
        browser.wide();
        browser.complaints();
    }

    @AfterEach
    void nothing_is_refused_by_the_policy_of_the_page() {
        assertThat(browser.complaints())
                .filteredOn(entry -> !entry.getMessage().contains("status of 4"))
                .isEmpty();
    }

    private void open(Field field) {
        browser.driver().get(site.link(field).toString());
    }

    @Test
    void a_password_is_set_by_keyboard_alone() throws Exception {
        open(Field.PASSWORD);
        browser.shoot("secret-password");
        browser.press("correct-horse", Keys.ENTER);

        browser.see("h1", "The password is set");
        browser.shoot("secret-password-set");
        assertThat(site.secret(Field.PASSWORD)).isEqualTo("correct-horse");
    }

    @Test
    void a_doubtful_client_secret_is_asked_about_in_the_dark() throws Exception {
        browser.prefer("dark");
        open(Field.CLIENT_SECRET);
        browser.shoot("secret-client-dark");
        browser.type("#secret", "0a1b2c3d-0000-4000-8000-00000000abcd");
        browser.click("button");
        browser.see(".again", "ID of the secret");
        browser.shoot("secret-client-doubtful-dark");
        browser.type("#secret", "the-value-itself");
        browser.click("button");

        browser.see("h1", "The client secret is set");
        assertThat(site.secret(Field.CLIENT_SECRET)).isEqualTo("the-value-itself");
    }

    @Test
    void a_certificate_is_uploaded_on_a_narrow_screen(@TempDir Path folder) throws Exception {
        KeyFiles pair = KeyFiles.make(folder, "portal", "-keyalg RSA -validity 400 -startdate 2026/11/01");
        Path pfx = Files.write(folder.resolve("portal.pfx"), pair.pfx());
        browser.size(360, 740);
        open(Field.CLIENT_CERTIFICATE);
        browser.shoot("secret-certificate-narrow");
        browser.type("#files", pfx.toString());
        browser.type("#passphrase", "wrong");
        browser.click("button");
        browser.see(".again", "passphrase does not open the file");
        browser.shoot("secret-certificate-wrong-narrow");
        browser.type("#files", pfx.toString());
        browser.type("#passphrase", KeyFiles.PASSPHRASE);
        browser.click("button");

        browser.see("h1", "The client certificate is set");
        browser.shoot("secret-certificate-set-narrow");
    }

    @Test
    void a_used_link_says_so(@TempDir Path folder) throws Exception {
        URI link = site.link(Field.PASSWORD);
        browser.driver().get(link.toString());
        browser.press("correct-horse", Keys.ENTER);
        browser.see("h1", "The password is set");
        browser.driver().get(link.toString());

        browser.see("h1", "This link was used");
        browser.shoot("secret-used");
    }
}
