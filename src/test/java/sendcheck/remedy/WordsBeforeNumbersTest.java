package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.remedy.Pasted.assertExplained;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pasted texts of which a number, or a word alone, would tell another cause. */
class WordsBeforeNumbersTest {

    private static final Remedies REMEDIES = new Remedies(Runs.EGRESS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "552 5.2.2 <bob@example.org> Quota exceeded (mailbox for user is full) | recipient.full",
                "dovecot: lmtp(bob): Error: sieve: msgid=<1@x>: failed to store into mailbox 'INBOX': Quota exceeded (mailbox for user is full) | recipient.full",
                "452 4.2.2 <bob@example.org> Mailbox is full / Quota exceeded | recipient.full",
                "<bob@example.org> Message rejected. Recipient mailbox over quota / disk quota exceeded | recipient.full",
                "454 4.7.0 Quota exceeded for this account, try later | sign-in.limit",
                "452 4.1.0 too many recipients from this account today | sender.limit",
                "452 4.5.3 Too many recipients | recipient.too-many-recipients",
            })
    void a_full_mailbox_is_no_limit_of_the_sender(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "to=<x@client.example>, relay=none, dsn=4.4.3, status=deferred (Host or domain name not found. Name service error for name=client.example type=MX: Host not found, try again) | arrival.domain-look-up",
                "to=<x@client.example>, relay=none, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=client.example type=A: Host not found) | recipient.domain-unknown",
                "to=<x@client.example>, relay=none, dsn=5.4.4, status=bounced (Host or domain name not found. Name service error for name=smtp.exmaple.com type=A: Host not found) | resolve.not-found",
                "to=<x@client.example>, relay=none, dsn=4.4.3, status=deferred (Host or domain name not found. Name service error for name=smtp.exmaple.com type=MX: Host not found, try again) | resolve.no-answer",
                "<x@clint.exampel>: Host or domain name not found. Name service error for name=clint.exampel type=A: Host not found | recipient.domain-unknown",
                "Your message wasn't delivered to bob@clint.exampel because the domain clint.exampel couldn't be found.\\nDNS Error: DNS type 'mx' lookup of clint.exampel responded with code NXDOMAIN | recipient.domain-unknown",
                "The response was: The recipient server did not accept our requests to connect. [mx.client.example 203.0.113.9: timed out] | arrival.delivery-delayed",
                "<x@client.example>: connect to mx.client.example[203.0.113.9]:25: Connection refused | arrival.delivery-delayed",
                "550 5.4.4 Invalid domain | recipient.domain-unknown",
                "550 5.4.4 <x@example.org>: Recipient address rejected: sandbox: no outbound mail | recipient.no-outbound",
                "550 Unrouteable address | recipient.unknown",
            })
    void a_name_that_was_not_found_is_that_of_the_recipients_domain_or_of_the_server(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "503 5.5.1 Error: already authenticated | sign-in.already-signed-in",
                "503 5.5.1 RCPT first | message.no-recipient-left",
                "503 5.5.1 Error: nested MAIL command | sender.out-of-order",
                "503 5.5.1 Error: improper use of SMTP command pipelining | sender.spoke-too-early",
                "503-All RCPT commands were rejected with this error:\\n503-550 No such user here\\n503 Valid RCPT command must precede DATA | recipient.unknown",
                "503 5.5.1 Error: authentication not enabled | sign-in.not-offered",
                "500 5.5.1 Command unrecognized: \"AUTH LOGIN\" | sign-in.not-offered",
                "500 5.5.1 Syntax error, command unrecognized | sender.command-unknown",
                "502 5.5.1 VRFY command is disabled | recipient.asks-for-users",
                "501 5.5.4 Invalid domain name [app_server] | recipient.helo-name",
                "501 5.5.4 Syntax: MAIL FROM:<address> bad parameter | sender.parameter-unknown",
                "501 5.5.2 Cannot decode AUTH parameter | sign-in.user-name-form",
                "421 4.7.0 mail.example.com Error: too many errors | sender.too-many-errors",
                "421 4.7.0 Too many errors, too many failed AUTH attempts | sign-in.too-many",
                "java.net.SocketException: Too many open files | connect.open-files",
            })
    void a_command_out_of_place_is_no_matter_of_the_sign_in(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TLS handshake failed: connection reset by peer | greeting.reset",
                "SSL/TLS handshake failed: unexpected EOF | greeting.closed",
                "dsn=4.7.5, status=deferred (Cannot start TLS: handshake failure) | encrypt.failed",
                "TLS: no client certificate requested; 535 5.7.8 Error: authentication failed | sign-in.rejected",
                "javax.net.ssl.SSLHandshakeException: Received fatal alert: unknown_ca | encrypt.client-certificate",
                "550 5.1.2 <bob@exmaple.org>... Host unknown (Name server: exmaple.org: host not found)\\nsendmail 8.15 | recipient.domain-unknown",
                "550 5.1.1 <bob@example.org>: Recipient address rejected: account not found in sendmail virtual table | recipient.unknown",
                "The following message could not be delivered to at least one recipient.\\n550 5.2.2 mailbox full | recipient.full",
                "no recipients have been accepted (550 5.7.1 relaying denied) | recipient.relay-denied",
                "535 5.7.8 Invalid server token for XOAUTH2 | sign-in.rejected",
                "535 5.7.8 Account suspended: IMAP access disabled by administrator | sign-in.account-suspended",
                "554 5.7.1 Your address is on our blocklist; recipients at this site are protected | greeting.block-list",
                "550 5.2.1 The account you tried to reach is inactive. Recipient <bob@example.org> cannot receive mail. | recipient.disabled",
                "550 5.7.1 Sender a@example.com has been suspended for sending spam | message.outgoing-suspended",
            })
    void loose_words_do_not_outweigh_the_servers_own(String pasted, String finding) {
        assertExplained(pasted, finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ticket (10061): Mails nicht angekommen", "Order (11001) was not mailed", "12 Main St (10054)"})
    void a_number_in_brackets_is_no_error_of_windows(String pasted) {
        assertThat(REMEDIES.explain(pasted).isKnown()).isFalse();
    }

    @Test
    void of_a_sandbox_at_amazon_either_address_may_be_meant() {
        Finding finding = finding("554 Message rejected: Email address is not verified. The following identities failed"
                + " the check in region EU-WEST-1: customer@client.example");
        assertThat(finding.title()).isEqualTo("Amazon SES has not verified an address of this mail");
        assertThat(finding.explanation()).contains("From address", "recipient");
    }

    @Test
    void the_log_of_another_server_is_not_told_of_our_addresses() {
        Finding finding = finding("postfix/smtp[88]: to=<x@client.example>, relay=mx.client.example[203.0.113.9]:25,"
                + " status=bounced (host mx.client.example[203.0.113.9] said: 554 5.7.1 Service unavailable; Client host"
                + " [198.51.100.4] blocked using dnsbl.example (in reply to RCPT TO command))");
        assertThat(finding.steps()).noneMatch(step -> Runs.EGRESS.stream().anyMatch(step::contains));
        Finding encryption = finding(
                "postfix/smtp[88]: SSL_connect error to smtp.example.com[203.0.113.3]:587: unsupported protocol");
        assertThat(encryption.toString()).doesNotContain("Sendcheck");
    }

    @Test
    void a_pasted_text_is_not_called_the_test_email() {
        assertThat(finding("554 5.7.1 Spam message rejected").title())
                .isEqualTo("A filter of the mail server took the mail for unwanted mail");
    }

    private static Finding finding(String pasted) {
        return Objects.requireNonNull(REMEDIES.explain(pasted).finding(), pasted);
    }
}
