package sendcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "mx.example.com ESMTP MailEnable Service,mailenable",
        "220 smtp.mail.ru ESMTP ready,mail-ru",
        "220 web.de (mrweb105) Nemesis ESMTP Service ready,web-de",
        "220 gmx.net (mrgmx005) Nemesis ESMTP Service ready,gmx",
        "220 kundenserver.de (mreue009) Nemesis ESMTP Service ready,ionos",
        "220 mxeu1.kundenserver.de ESMTP,ionos",
        "220 smtp.strato.de ESMTP RZmta 50.1.0,strato",
        "220 Resend SMTP Relay ESMTP,resend",
        "220 p-pm-smtp01 ESMTP postmarkapp.com ready,postmark",
        "220 mail.example.com ESMTP Haraka/3.0.1 ready,haraka",
        "220 mail.example.com ESMTP Postal/ABCDEF,postal"
    })
    void a_provider_is_known_by_its_greeting(String greeting, String id) {
        assertThat(Providers.ofGreeting(greeting))
                .get()
                .extracting(Provider::id)
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 mail.rugbyclub.example ESMTP",
                "220 mail.administrator.example ESMTP, questions: contact the administrator",
                "220 web.demo-server.example ESMTP",
                "220 mx.matt.network ESMTP",
                "220 mail.example.com ESMTP for resendables",
                "220 mail.gmxprint.example ESMTP",
                "220 gmx.example.org ESMTP",
                "220 mail.ru.example.org ESMTP",
                "220 postal.example.org ESMTP, we resend nothing",
                "220 mail.example.com ESMTP, questions: admin@mail.ru",
                "220 mail.example.com ESMTP, questions: admin@mx.web.de",
                "220 notgandi.net ESMTP"
            })
    void a_name_that_only_looks_like_a_provider_gives_none_away(String greeting) {
        assertThat(Providers.ofGreeting(greeting)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mx.zoho.eu,smtp.zoho.eu",
        "mx2.zoho.com.au.,smtp.zoho.com.au",
        "MX.ZOHO.COM,smtp.zoho.com",
        "inbound-smtp.eu-west-1.amazonaws.com,email-smtp.eu-west-1.amazonaws.com",
        "eu-smtp-inbound-2.mimecast.com,eu-smtp-outbound-1.mimecast.com",
        "za-smtp-inbound-1.mimecast.co.za,za-smtp-outbound-1.mimecast.co.za",
        "mx2-eu1.ppe-hosted.com,outbound-eu1.ppe-hosted.com",
        "mxa.eu.mailgun.org,smtp.eu.mailgun.org",
        "mxb.mailgun.org,smtp.mailgun.org",
        "mx00.ionos.co.uk,smtp.ionos.co.uk",
        "mx01.kundenserver.de,smtp.ionos.de",
        "mx1.titan.email,smtp.titan.email",
        "mx.ovh.net,ssl0.ovh.net"
    })
    void an_inbound_server_leads_to_the_host_of_its_region(String mx, String host) {
        assertThat(Providers.ofMx(mx).orElseThrow().submissions(mx))
                .isNotEmpty()
                .extracting(Submission::host)
                .containsOnly(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mxa-00123456.gslb.pphosted.com",
                "mail.customer.mimecast.com",
                "cluster5.us.messagelabs.com",
                "feedback-smtp.us-east-1.amazonses.amazonaws.com"
            })
    void an_inbound_server_that_tells_no_region_leads_nowhere(String mx) {
        assertThat(Providers.ofMx(mx).orElseThrow().submissions(mx)).isEmpty();
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
                assertThat(provider.submissions(way.host())).contains(way);
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
