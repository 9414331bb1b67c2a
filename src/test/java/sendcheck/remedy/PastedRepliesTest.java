package sendcheck.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRepliesTest {

    private static final Remedies REMEDIES = new Remedies(Runs.EGRESS);

    /** Those that say more than a number, and need no host to be told by. */
    static Stream<CapturedReply> captured() {
        Map<String, Entry> entries =
                Knowledge.read().entries().stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        return CapturedReply.all().stream().filter(reply -> {
            Entry entry = entries.get(reply.entry());
            return entry != null && !entry.general() && !reply.options().contains("host=");
        });
    }

    @ParameterizedTest
    @MethodSource("captured")
    void every_captured_reply_is_known_when_it_is_pasted(CapturedReply captured) {
        assertThat(REMEDIES.explain(captured.reply().quoted()).finding()).isNotNull();
    }

    /** Without run and host, a text alone must do. */
    @Test
    void most_pasted_replies_lead_to_the_finding_of_a_run() {
        long same = captured()
                .filter(reply -> {
                    Finding finding = REMEDIES.explain(reply.reply().quoted()).finding();
                    return finding != null && reply.entry().startsWith(finding.id());
                })
                .count();
        assertThat(same).isGreaterThan(captured().count() * 8 / 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HVE endpoint smtp.hve.mx.microsoft:587 takes HVE accounts only | sign-in.m365-hve-account
            250 AUTH GSSAPI NTLM (LOGIN comes after STARTTLS only)          | sign-in.no-mechanism
            transport.connect() is fine although AUTH was never sent        | sign-in.not-offered
            """)
    void what_people_note_of_a_sign_in_is_known(String noted, String finding) {
        assertThat(REMEDIES.explain(noted).finding()).extracting(Finding::id).isEqualTo(finding);
    }

    /** A passing fault may occur at any step; only one that speaks of the sign-in is taken for one of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "421 4.7.0 Try again later, closing connection",
                "451 4.3.0 Temporary system problem. Try again later",
                "452 4.3.0 Internal error"
            })
    void a_passing_fault_that_does_not_speak_of_the_sign_in_is_not_blamed_on_it(String pasted) {
        Finding finding = REMEDIES.explain(pasted).finding();

        assertThat(finding == null ? "" : finding.id()).doesNotStartWith("sign-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using bl.spamcop.net|MAIL_ADMIN",
                "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using bl.spamcop.net|VENDOR",
                "554 5.7.1 Service unavailable; blocked using bl.spamcop.net|VENDOR",
                "host mx.client.example[198.51.100.3] said: 554 5.7.1 blocked using bl.spamcop.net|VENDOR",
                "host mx.client.example [198.51.100.3] said: 554 5.7.1 IP 203.0.113.7 is blocked using bl.spamcop.net|MAIL_ADMIN",
                "550 5.7.511 Access denied, banned sender[203.0.113.7]. forward this message to delist@microsoft.com|MAIL_ADMIN",
                "550 5.7.620 Access denied, banned sending IP [2001:db8:0:1::7]. visit https://sender.office.com|MAIL_ADMIN"
            })
    void whoever_runs_the_server_that_the_mail_came_from_must_act(String pasted, Actor actor) {
        Finding finding = Objects.requireNonNull(REMEDIES.explain(pasted).finding());

        assertThat(finding.actor()).isEqualTo(actor);
        assertThat(finding.steps().toString().contains("Tell us")).isEqualTo(actor == Actor.VENDOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MessagingException: Got bad greeting from SMTP host: mail.customer.example, port: 25, response: 554|greeting",
                "com.sun.mail.smtp: Got bad greeting from SMTP host: mail.customer.example, port: 25, response: 421|greeting",
                "MessagingException: Got bad greeting from SMTP host: h, port: 143, response: * OK [CAPABILITY IMAP4rev1]|greeting.imap",
                "jakarta.mail.AuthenticationFailedException: 334 eyJzdGF0dXMiOiI0MDEifQ==|sign-in",
                "250-AUTH GSSAPI NTLM|sign-in",
                "503 5.5.1 Error: send HELO/EHLO first|sender.send-hello-first",
                "smtp.customer.example port 465 refused|connect.refused"
            })
    void what_mail_libraries_say_is_explained(String pasted, String beginOfId) {
        assertThat(REMEDIES.explain(pasted).finding())
                .extracting(Finding::id, InstanceOfAssertFactories.STRING)
                .startsWith(beginOfId);
    }
}
