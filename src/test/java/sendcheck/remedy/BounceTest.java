package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.remedy.Pasted.assertExplained;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Returned mail whose parts say different things, or name people in unusual ways. */
class BounceTest {

    private static final Remedies REMEDIES = new Remedies(List.of());

    private static final String OTHER = """
            Final-Recipient: rfc822; carl@example.net
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 No such user

            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.2.2 | 552 Requested mail action aborted | recipient.full",
                "5.3.4 | 552 Requested mail action aborted | sender.too-big",
                "5.1.1 | 550 Requested action not taken | recipient.unknown",
                "5.2.2 | message of 500 kB put back | recipient.full",
                "5.0.0 | 550 5.1.1 No such user | recipient.unknown",
                "4.0.0 | 552 5.2.2 Mailbox full | recipient.full",
            })
    void the_status_counts_where_the_servers_words_have_none(String status, String said, String finding) {
        assertExplained(
                "Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: " + status
                        + "\nDiagnostic-Code: smtp; " + said + "\n",
                finding);
    }

    @ParameterizedTest
    @CsvSource({"5.2.2, 552 Requested mail action aborted, recipient.full", "5.1.1, 550 Not taken, recipient.unknown"})
    void the_status_in_a_log_counts_where_the_servers_words_have_none(String status, String said, String finding) {
        assertExplained(
                "mx postfix/smtp[1]: A1: to=<bob@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn="
                        + status
                        + ", status=bounced (host mx.example.org[192.0.2.9] said: " + said
                        + " (in reply to RCPT TO command))",
                finding);
    }

    @Test
    void a_status_with_a_comment_is_one_too() {
        Explanation explanation = REMEDIES.explain("""
                Final-Recipient: rfc822; bob@example.org
                Action: failed
                Status: 5.2.2 (mailbox is full)

                """ + OTHER);
        assertThat(explanation.recipients()).containsExactly("bob@example.org");
        assertThat(explanation.finding()).extracting(Finding::id).isEqualTo("recipient.full");
        assertThat(explanation.others())
                .singleElement()
                .satisfies(other -> assertThat(other.recipients()).containsExactly("carl@example.net"));
    }

    @Test
    void addresses_in_other_scripts_are_named_as_a_whole() {
        Explanation explanation = REMEDIES.explain("""
                Final-Recipient: utf-8; jörg@bücher.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 No such user
                """);
        assertThat(explanation.recipients()).containsExactly("jörg@bücher.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P@ssw0rd", "S3cret@hunter2", "P@ss.w0rd"})
    void a_password_that_was_pasted_along_is_not_taken_for_a_recipient(String password) {
        for (String text : List.of(
                "user: ann\n" + password + "\nhost mx.example.org said: 550 5.1.1 No such user\n\n"
                        + "host mx2.example.org said: 552 5.2.2 mailbox full",
                "'" + password + "': (535, b'5.7.8 bad credentials'), 'b@example.org': (550, b'5.1.1 unknown')")) {
            assertThat(REMEDIES.explain(text).toString()).doesNotContain(password);
        }
    }
}
