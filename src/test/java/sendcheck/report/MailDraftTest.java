package sendcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailDraftTest {

    @Test
    void writes_a_link_that_every_mail_program_reads() {
        assertThat(new MailDraft("ann@example.com", "Test: a & b?", "Line 1\nLine 2 \u00B7").uri())
                .isEqualTo(
                        "mailto:ann@example.com?subject=Test%3A%20a%20%26%20b%3F&body=Line%201%0D%0ALine%202%20%C2%B7");
    }

    @Test
    void lets_no_part_add_a_header() {
        assertThat(new MailDraft("a@b?bcc=c@d&cc=e", "x&bcc=y\r\nBcc: z", "").uri())
                .isEqualTo("mailto:a@b%3Fbcc%3Dc@d%26cc%3De?subject=x%26bcc%3Dy%0D%0ABcc%3A%20z&body=");
    }
}
