package sendcheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;

class ComparisonTest {

    private static final String CERTIFICATE =
            "Certificate of mail.example, issued by Some Authority, valid from 1 May 2026 until 30 July 2026";

    private static StageResult passed(Stage stage, String... evidence) {
        return new StageResult(stage, new Outcome.Passed(List.of(evidence)), Duration.ZERO);
    }

    private static Report report(StageResult... stages) {
        return new Report(Verdict.PASSED, List.of(stages), Transcript.EMPTY, null, Duration.ZERO);
    }

    private static List<ServerChange> compared(StageResult before, StageResult after) {
        return new Comparison(report(before), report(after)).changes();
    }

    @Test
    void another_certificate_is_told_and_the_days_that_passed_are_not() {
        var before = passed(Stage.ENCRYPT, "TLS 1.3, TLS_AES_256_GCM_SHA384", CERTIFICATE + " (61 days left)");
        var later = passed(Stage.ENCRYPT, "TLS 1.3, TLS_AES_128_GCM_SHA256", CERTIFICATE + " (1 day left)");
        var renewed = passed(
                Stage.ENCRYPT, "TLS 1.2, OLD", CERTIFICATE.replace("Some Authority", "Other") + " (80 days left)");

        assertThat(compared(before, later)).isEmpty();
        assertThat(compared(before, renewed))
                .extracting(ServerChange::what)
                .containsExactly("Encryption", "Certificate");
    }

    @Test
    void a_certificate_that_is_refused_now_is_compared_too() {
        var before = passed(Stage.ENCRYPT, CERTIFICATE);
        var refused = new StageResult(
                Stage.ENCRYPT,
                new Outcome.Failed(
                        new Symptom.TlsRejected(Symptom.TlsFault.SELF_SIGNED, "", List.of()),
                        List.of("Certificate of mail.example, issued by mail.example")),
                Duration.ZERO);

        assertThat(compared(before, refused)).extracting(ServerChange::what).containsExactly("Certificate");
    }

    @Test
    void addresses_in_another_order_are_the_same() {
        var before = passed(Stage.RESOLVE, "mail.example has the addresses 192.0.2.1, 192.0.2.2");
        var turned = passed(Stage.RESOLVE, "mail.example has the addresses 192.0.2.2, 192.0.2.1");
        var moved = passed(Stage.RESOLVE, "mail.example has the address 198.51.100.7");

        assertThat(compared(before, turned)).isEmpty();
        assertThat(compared(before, moved))
                .containsExactly(new ServerChange("Addresses", "192.0.2.1, 192.0.2.2", "198.51.100.7"));
    }

    @Test
    void keywords_that_came_or_went_are_named_alone() {
        var before = passed(Stage.HELLO, "Said hello as x", "Offered: PIPELINING, AUTH LOGIN, STARTTLS");
        var after = passed(Stage.HELLO, "Said hello as x", "Offered: PIPELINING, AUTH XOAUTH2, STARTTLS");

        assertThat(compared(before, after))
                .containsExactly(new ServerChange("Offered keywords", "AUTH LOGIN", "AUTH XOAUTH2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 AM0PR10CA0012.outlook.office365.com Microsoft ESMTP MAIL Service ready at Wed, 25 Nov 2026 04:00:01 +0000 [08DE1]|220 FR4P281CA0345.outlook.office365.com Microsoft ESMTP MAIL Service ready at Thu, 3 Dec 2026 14:12:59 +0000 [08DF2]",
                "220 smtp.gmail.com ESMTP ffacd0b85a97d-42b53f0b62dsm28424637f8f.31 - gsmtp|220 smtp.gmail.com ESMTP 5b1f17b1804b1-477b1c4e8a7sm3245205e9.13 - gsmtp",
                "220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-A1B2C3D4E aBcDeFgHiJkLmNoPqRsT|220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-Z9Y8X7W6V tSrQpOnMlKjIhGfEdCbA",
                "220 smtp.example ESMTP 4a8b9c0d1e2f3-12ab34cd56ef - gsmtp|220 smtp.example ESMTP 5b8b9c0d1e2f3-99ab34cd56ef - gsmtp",
                "220 A.PROD.OUTLOOK.COM Microsoft ESMTP MAIL Service ready at Wed, 25 Nov 2026 04:00:01 +0000 [08DE1]|220 A.PROD.OUTLOOK.COM Microsoft ESMTP MAIL Service ready at Thu, 3 Dec 2026 14:12:59 +0000 [08DF2]"
            })
    void what_differs_with_every_connection_is_no_change(String before, String after) {
        assertThat(compared(passed(Stage.GREETING, before), passed(Stage.GREETING, after)))
                .isEmpty();
    }

    @Test
    void other_server_software_is_a_change() {
        assertThat(compared(
                        passed(Stage.GREETING, "220 mail.example ESMTP Postfix"),
                        passed(Stage.GREETING, "220 mail.example ESMTP Exim 4.98")))
                .extracting(ServerChange::what)
                .containsExactly("Greeting");
    }

    @Test
    void with_other_settings_the_servers_are_not_compared() {
        Report before = report(
                passed(Stage.SETTINGS, "old.example, port 587"), passed(Stage.GREETING, "220 old.example Postfix"));
        Report after =
                report(passed(Stage.SETTINGS, "new.example, port 587"), passed(Stage.GREETING, "220 new.example Exim"));

        assertThat(new Comparison(before, after).changes()).isEmpty();
    }

    @Test
    void a_stage_that_was_not_reached_is_no_change() {
        assertThat(new Comparison(report(passed(Stage.GREETING, "220 x Postfix")), report()).changes())
                .isEmpty();
    }
}
