package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts whose words look like another outcome than the one that they tell of. */
class NewsTest {

    private static final Remedies REMEDIES = new Remedies(Runs.EGRESS);

    private static final String LOG = "mx postfix/smtp[1]: %s: to=<%s>, relay=mx.example.org[192.0.2.9]:25, dsn=%s\n";
    private static final String DIALOGUE = """
             -> MAIL FROM:<portal@example.com>
            <-  250 2.1.0 Ok
             -> RCPT TO:<a@client.example>
            <-  250 2.1.5 Ok
             -> DATA
            <-  354 go
            <-  250 2.0.0 Ok: %s
            """;

    /** In the texts, {@code \n} parts lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "250 2.0.0 Ok: discarded | arrival.discarded",
                "relay=127.0.0.1:10024, dsn=2.7.0, status=sent (250 2.7.0 Ok, discarded, id=1-01 - spam) | arrival.discarded",
                "postfix/cleanup[2]: 8A: discard: header Subject: Test from app[192.0.2.4] | arrival.discarded",
                "250 2.0.0 Message quarantined | arrival.quarantined",
                "250 2.6.0 Message received, quarantined: policy | arrival.quarantined",
                "250 2.6.0 Message held for review | arrival.quarantined",
                "Authentication-Results: spf=pass; dkim=pass; dmarc=pass\\nX-Forefront-Antispam-Report: CTRY:DE;SCL:5;SFV:SPM | arrival.filtered-as-spam",
                "MessageTrace Status: Quarantined Reason: high confidence phish | arrival.quarantined",
                "RecipientAddress bob@client.example, Status: FilteredAsSpam | arrival.filtered-as-spam",
                "550 Domain example.com has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded. | recipient.exim-limit",
            })
    void a_yes_that_keeps_the_mail_back_is_a_failure(String pasted, String finding) {
        assertThat(outcome(pasted)).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results: mx.google.com; dkim=pass header.i=@example.com; spf=pass (google.com: domain of a@example.com designates 203.0.113.4 as permitted sender); dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.com",
                "authentication-results: spf=pass (sender IP is 203.0.113.4) smtp.mailfrom=example.com; dkim=pass (signature was verified);dmarc=pass action=none header.from=example.com;compauth=pass reason=100",
                "Authentication-Results: x; dkim=none; spf=pass; dmarc=pass (p=NONE)",
                "Received-SPF: pass (google.com: domain of a@example.com designates 203.0.113.4 as permitted sender)",
                "SPF: PASS with IP 203.0.113.4\nDKIM: 'PASS' with domain example.com\nDMARC: 'PASS'",
                "<feedback><policy_published><p>reject</p></policy_published><record><row><policy_evaluated><disposition>none</disposition><dkim>fail</dkim><spf>pass</spf></policy_evaluated></row></record></feedback>",
            })
    void checks_that_were_passed_are_no_failure(String pasted) {
        assertThat(outcome(pasted)).isEqualTo("authentic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 User unknown. dkim=pass dmarc=pass spf=pass (p=REJECT) | recipient.unknown",
                "Authentication-Results: x; dkim=none; spf=fail (does not designate); dmarc=fail (p=NONE) | message.dmarc-reject",
                "<record><policy_evaluated><dkim>fail</dkim><spf>fail</spf></policy_evaluated></record> | sender.spf-fail",
            })
    void checks_that_were_passed_hide_no_failure(String pasted, String finding) {
        assertThat(outcome(pasted)).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 x ESMTP\\nEHLO x\\n250-x\\n250-AUTH PLAIN LOGIN\\n250 STARTTLS\\nQUIT\\n221 2.0.0 Bye\\nConnection closed by foreign host. | offered",
                "250-AUTH PLAIN LOGIN\\n250 STARTTLS\\nConnection closed by foreign host. | greeting.closed",
                "Verify return code: 10 (certificate has expired)\\n---\\n250 SMTPUTF8 | encrypt.expired",
                "Verify return code: 18 (self-signed certificate)\\n---\\n250 SMTPUTF8 | encrypt.self-signed",
            })
    void a_list_of_abilities_hides_no_failure_beside_it(String pasted, String outcome) {
        assertThat(outcome(pasted)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<** 535 5.7.8 Authentication failed\n -> AUTH LOGIN\n<-  334 VXNlcm5hbWU6\n<-  235 2.7.0 Accepted\n",
                "-> EHLO app\n<** 502 5.5.2 Error: command not recognized\n -> HELO app\n<-  250 mail.example.com\n",
            })
    void a_conversation_that_went_on_and_ended_well_is_no_failure(String begin) {
        assertThat(outcome(begin + DIALOGUE.formatted("queued as 4F1"))).isEqualTo("taken");
        assertThat(outcome(begin + DIALOGUE.formatted("discarded"))).isEqualTo("arrival.discarded");
    }

    @Test
    void a_recipient_who_was_refused_in_a_conversation_that_went_on_stays_refused() {
        assertThat(outcome("RCPT TO:<b@client.example>\n550 5.1.1 User unknown\n" + DIALOGUE.formatted("queued")))
                .isEqualTo("recipient.unknown");
    }

    @Test
    void a_mail_that_exim_delivered_after_all_did_not_fail() {
        String putOff =
                "2026-11-26 03:01:02 1qAb == bob@client.example R=dnslookup T=remote_smtp defer (-44) H=mx [192.0.2.4]:"
                        + " SMTP error from remote mail server after RCPT TO:<bob@client.example>: 451 4.7.1 Greylisting in action\n";
        String delivered =
                "2026-11-26 03:11:02 %s => bob@client.example R=dnslookup T=remote_smtp H=mx [192.0.2.4] C=\"250 OK id=1\"\n";

        assertThat(outcome(putOff + delivered.formatted("1qAb") + "2026-11-26 03:11:02 1qAb Completed"))
                .isEqualTo("taken");
        assertThat(outcome(putOff + delivered.formatted("1qCd"))).isEqualTo("recipient.greylisted");
    }

    @Test
    void another_mail_that_was_delivered_does_not_hide_one_that_was_not() {
        String bounced = LOG.formatted("A1", "%s", "5.7.1, status=bounced (host mx said: 550 5.7.1 relaying denied)");
        String sent = LOG.formatted("B2", "%s", "2.0.0, status=sent (250 2.0.0 Ok)");

        for (String recipient : new String[] {"bob@example.org", "bob", "portal@mailhost"}) {
            assertThat(outcome(bounced.formatted(recipient) + sent.formatted(recipient)))
                    .isEqualTo("recipient.relay-denied");
        }
        assertThat(outcome(bounced.formatted("portal@mailhost") + sent.formatted("ann@app01")))
                .isEqualTo("recipient.relay-denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SPF does not fail according to the check, but we get 535 5.7.8 Error: authentication failed | sign-in.rejected",
                "No greylisting here. 454 4.7.1 Relay access denied | recipient.relay-denied",
                "I think the mailbox is full: 554 5.7.1 Relay access denied | recipient.relay-denied",
                "This is not a problem of a full mailbox, the user has 20 GB left. | not known",
                "The mailbox isn't full and the account isn't locked; still the sign-in fails. | not known",
                "Sending works again since the block was lifted. Before: 554 5.7.1 Client host blocked using zen.spamhaus.org | solved",
                "All fine now. Before we had 535 5.7.8 authentication failed but I've entered the new password. | solved",
                "It worked before. Now we get 535 5.7.8 authentication failed | sign-in.rejected",
                "It is not fixed now, before we had 535 5.7.8 authentication failed | sign-in.rejected",
                "Works again for Ann. For Bob: 550 5.1.1 User unknown | recipient.unknown",
            })
    void what_people_write_around_a_reply_does_not_count_before_it(String pasted, String outcome) {
        assertThat(outcome(pasted)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice 550 from 26 Nov, amount 5.1.1 EUR, please pay",
                "Ticket (10061): Mails nicht angekommen",
                "The server at 2024 Main St (10054)",
                "It was delivered to the wrong folder, smtp works",
            })
    void numbers_and_words_of_everyday_are_no_outcome(String pasted) {
        assertThat(outcome(pasted)).isEqualTo("not known");
    }

    @ParameterizedTest
    @CsvSource({
        "5.2.2, 552 mx (hMailServer 5.6.8): aborted, recipient.full",
        "5.1.1, 550 Not taken (Exim 4.96.2), recipient.unknown"
    })
    void the_version_of_a_program_is_no_status(String status, String said, String finding) {
        assertThat(outcome("Final-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: " + status
                        + "\nDiagnostic-Code: smtp; " + said))
                .isEqualTo(finding);
    }

    private static String outcome(String pasted) {
        Explanation explanation = REMEDIES.explain(pasted.replace("\\n", "\n"));
        Finding finding = explanation.finding();
        Notice notice = explanation.notice();
        return finding != null ? finding.id() : notice != null ? notice.key() : "not known";
    }
}
