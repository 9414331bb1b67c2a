package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import sendcheck.remedy.Remedies;

class ExplainCommandTest {

    private static final String BOUNCE = """
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Your message could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.sender.example
            Arrival-Date: Mon, 2 Mar 2026 10:00:00 +0000

            Final-Recipient: rfc822; nobody@client.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <nobody@client.example>: Recipient address
             rejected: User unknown in virtual mailbox table
            --b--
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. | sign-in.m365-smtp-auth-off-tenant
            535-5.7.8 Username and Password not accepted. For more information, go to 535 5.7.8 https://support.google.com/mail/?p=BadCredentials x-1.1 - gsmtp | sign-in.gmail-rejected
            SMTP Error: 553 5.7.1 <hr@a.example>: Sender address rejected: not owned by user signer@a.example | not-owned
            javax.mail.MessagingException: Could not connect to SMTP host: mail.a.example, port: 587; nested exception is: java.net.ConnectException: Connection refused | connect.refused
            java.net.UnknownHostException: smtp.offce365.com | resolve.not-found
            System.Net.Sockets.SocketException: No connection could be made because the target machine actively refused it | connect.refused
            socket.gaierror: [Errno -2] Name or service not known | resolve.not-found
            Error: connect ETIMEDOUT 192.0.2.1:465 | connect.timeout
            stream_socket_enable_crypto(): SSL operation failed: certificate verify failed | encrypt.unknown-issuer
            ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1123) | encrypt.not-tls
            Got bad greeting from SMTP host: imap.a.example, port: 993, response: * OK IMAP4rev1 ready | greeting.imap
            postfix/smtp[71]: 4F2: to=<a@b.example>, relay=mx.b.example[192.0.2.7]:25, dsn=4.7.1, status=deferred (host mx.b.example said: 450 4.7.1 <a@b.example>: Recipient address rejected: Greylisted, see http://postgrey.example) | greylisted
            AADSTS7000222: The provided client secret keys for app are expired. | token.secret-expired
            """)
    void what_people_paste_is_explained(String text, String id) {
        assertThat(run("--json", text)).isZero();
        assertThat(out.toString()).contains("\"known\":true", id + "\"").endsWith("}" + System.lineSeparator());
    }

    @Test
    void a_whole_bounce_comes_by_standard_input() {
        assertThat(run("--json", "-")).isZero();
        assertThat(out.toString()).contains("\"recipient.unknown\"");
    }

    @Test
    void people_read_what_it_means_who_must_act_and_what_to_do() {
        assertThat(run("535", "5.7.8", "Error:", "authentication", "failed")).isZero();
        assertThat(out.toString()).contains("Who must act: ", "  1. ");
    }

    @Test
    void it_says_by_what_the_text_was_recognised_and_repeats_no_secret() {
        assertThat(run("535 5.7.3 Authentication unsuccessful AUTH PLAIN AHBvcnRhbABTZWNyZXQtMTIz password=Secret-123"))
                .isZero();
        assertThat(out.toString())
                .contains("Recognised by: ", "5.7.3")
                .doesNotContain("AHBvcnRhbABTZWNyZXQtMTIz", "Secret-123");
        assertThat(run("--json", "553 5.7.1 <a@b.example>: Sender address rejected: not owned by user Secret-123"))
                .isZero();
        assertThat(out.toString())
                .contains("\"recognisedBy\":[", "\\\"not owned")
                .doesNotContain("Secret-123");
    }

    @Test
    void each_recipient_of_a_bounce_is_told() {
        String two = "<bob@a.example>: host mx.a.example said: 552 5.2.2 Mailbox full (in reply to RCPT TO)\n"
                + "<eve@b.example>: host mx.b.example said: 550 5.1.1 User unknown (in reply to RCPT TO)";
        assertThat(run(two)).isZero();
        assertThat(out.toString())
                .startsWith("For bob@a.example:")
                .containsSubsequence("mailbox is full.", "For eve@b.example:", "such mailbox");
        assertThat(run("--json", two)).isZero();
        assertThat(out.toString())
                .containsSubsequence(
                        "\"recipient.full\"",
                        "\"recipients\":[\"bob@a.example\"],\"others\":[{\"known\":true",
                        "\"recipient.unknown\"",
                        "\"recipients\":[\"eve@b.example\"],\"others\":[]}]}");
    }

    @Test
    void an_unknown_text_is_said_to_be_unknown() {
        assertThat(run("the quick brown fox")).isEqualTo(1);
        assertThat(out.toString()).startsWith("This is not known.").doesNotContain("near");
    }

    @Test
    void a_mail_that_was_taken_is_no_failure() {
        assertThat(run("250 2.0.0 Ok: queued as 4F1A23C0")).isZero();
        assertThat(out.toString()).startsWith("This is no error: the mail server took the mail.");
        assertThat(run("--json", "250 2.0.0 Ok: queued as 4F1A23C0")).isZero();
        assertThat(out.toString()).contains("\"known\":true,\"finding\":null", "\"notice\":{\"id\":\"taken\",");
    }

    @Test
    void the_error_of_something_else_is_unknown_and_said_not_to_look_like_mail() {
        assertThat(run("FATAL: password authentication failed for user \"postgres\""))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("This is not known.").contains("does not look like an error of mail");
        assertThat(run("--json", "HTTP/1.1 404 Not Found")).isEqualTo(1);
        assertThat(out.toString()).contains("\"known\":false", "\"notice\":{\"id\":\"not-mail\"");
    }

    @Test
    void of_a_very_long_text_it_says_that_not_all_was_looked_at() {
        String log = "all is well here\n".repeat(5_000) + "535 5.7.8 authentication failed";
        assertThat(run(log)).isZero();
        assertThat(out.toString()).startsWith("The text is very long.").contains("user name or password");
        assertThat(run("--json", log)).isZero();
        assertThat(out.toString()).contains("\"shortened\":true", "\"sign-in.rejected\"");
    }

    @Test
    void no_text_is_wrong_use() {
        assertThat(run("")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void whatever_is_pasted_ends_in_an_answer() {
        Random random = new Random(7);
        Remedies remedies = new Remedies(List.of());
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            assertThat(remedies.explain(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isNotNull();
        }
        assertThat(remedies.explain("5.7.".repeat(200_000))).isNotNull();
        assertThat(remedies.explain("a-".repeat(300_000))).isNotNull();
        assertThat(remedies.explain("550-".repeat(200_000))).isNotNull();
        assertThat(remedies.explain("From: a\n b\n".repeat(9_000))).isNotNull();
        assertThat(remedies.explain("Diagnostic-Code: smtp; 550\n" + " a\n".repeat(20_000)))
                .isNotNull();
        assertThat(remedies.explain("<a@b.example>: host c said: 550 no\n".repeat(2_000)))
                .isNotNull();
    }

    private int run(String... arguments) {
        ExplainCommand explain = new ExplainCommand(
                new Remedies(List.of("192.0.2.10")), new ByteArrayInputStream(BOUNCE.getBytes(StandardCharsets.UTF_8)));
        return new CommandLine(explain)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
