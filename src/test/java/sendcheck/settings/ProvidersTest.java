package sendcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

    @ParameterizedTest
    @CsvSource({
        "smtp.office365.com,m365",
        "OUTLOOK.office365.com.,m365",
        "smtp-mail.outlook.com,outlook-com",
        "imap.gmail.com,gmail",
        "smtp-relay.gmail.com,gmail-relay",
        "email-smtp.eu-west-1.amazonaws.com,ses",
        "smtp.eu.mailgun.org,mailgun",
        "smtp.zoho.eu,zoho",
        "smtpout.secureserver.net,godaddy"
    })
    void a_provider_is_known_by_any_of_its_hosts(String host, String id) {
        assertThat(Providers.ofHost(host)).get().extracting(Provider::id).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "AM0PR10CA0100.outlook.office365.com Microsoft ESMTP MAIL Service ready,m365",
        "mail.example.com Microsoft ESMTP MAIL Service ready,exchange",
        "smtp.gmail.com ESMTP a1-2002 - gsmtp,gmail",
        "email-smtp.amazonaws.com ESMTP SimpleEmailService-d-AB,ses",
        "mail.example.com ESMTP Postfix (Debian/GNU),postfix",
        "mail.example.com ESMTP Exim 4.96,exim",
        "mx.example.com ESMTP MailEnable Service,mailenable"
    })
    void a_provider_is_known_by_its_greeting(String greeting, String id) {
        assertThat(Providers.ofGreeting(greeting))
                .get()
                .extracting(Provider::id)
                .isEqualTo(id);
    }

    @Test
    void a_provider_is_known_by_domain_and_by_mx() {
        assertThat(Providers.ofDomain("GMail.com"))
                .get()
                .extracting(Provider::id)
                .isEqualTo("gmail");
        assertThat(Providers.ofMx("example-com.mail.protection.outlook.com."))
                .get()
                .extracting(Provider::id)
                .isEqualTo("m365");
        assertThat(Providers.ofDomain("example.com")).isEmpty();
        assertThat(Providers.ofHost("notgmail.com")).isEmpty();
    }

    @Test
    void each_submission_host_leads_back_to_its_provider() {
        assertThat(Providers.all()).allSatisfy(provider -> {
            for (Submission way : provider.submissions()) {
                assertThat(Providers.ofHost(way.host())).contains(provider);
            }
        });
    }

    @Test
    void microsoft_365_takes_mail_on_587_with_starttls() {
        assertThat(Providers.ofId("m365").flatMap(Provider::submission))
                .contains(new Submission("smtp.office365.com", 587, Security.STARTTLS));
        assertThat(Providers.ofId("icloud")).get().matches(Provider::needsAppPassword);
    }

    @Test
    void a_broken_line_of_a_data_file_is_told_with_its_number() {
        assertThatThrownBy(() -> Stanza.parse("some.txt", List.of("[a] A", "key: value", "nonsense")))
                .hasMessage("some.txt, line 3 cannot be understood: nonsense");
        assertThat(Stanza.parse("some.txt", List.of("[a] A", "key: one", "  two", "key: three"))
                        .get(0)
                        .all("key"))
                .containsExactly("one two", "three");
    }
}
