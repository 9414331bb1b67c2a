package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.TestMail;
import sendcheck.settings.MailServer;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;
import sendcheck.settings.SignIn;

class TestMailsTest {

    private static final MailServer SERVER = new MailServer(
            "smtp.example.com",
            587,
            Security.STARTTLS,
            new SignIn.Password("portal@example.com", new Secret("hunter2-hunter2")),
            null);
    private static final Sender SENDER = new Sender("Portal", "portal@example.com", null, List.of());

    @Test
    void says_who_asked_when_and_with_which_settings() {
        TestMail mail = TestMails.compose(occasion("5500 · Portal Email", "Ann Admin"), SERVER, SENDER);

        assertThat(mail.subject()).isEqualTo("Test email from Sendcheck: 5500 · Portal Email (run run-123456)");
        for (String body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("5500 · Portal Email", "Ann Admin", "Tuesday 24 November 2026, 08:00:00 UTC")
                    .contains("smtp.example.com, port 587", "STARTTLS", "as portal@example.com", "run-123456")
                    .contains("You did not expect it?");
        }
    }

    @Test
    void never_tells_the_password() {
        TestMail mail = TestMails.compose(occasion("5500 · Portal Email", "Ann Admin"), SERVER, SENDER);

        assertThat(mail.toString()).doesNotContain("hunter2");
    }

    @Test
    void lets_no_setting_break_out_of_its_line_or_tag() {
        TestMail mail = TestMails.compose(
                occasion("5500\r\nBcc: all@example.com\u2028x", "<script>alert(1)</script>\u0000"), SERVER, SENDER);

        assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028");
        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    private static TestMails.Occasion occasion(String tested, String requester) {
        return new TestMails.Occasion("run-123456", tested, requester, Instant.parse("2026-11-24T08:00:00Z"));
    }
}
