package sendcheck.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sandbox.dns.NameServer;
import sendcheck.posture.DomainPosture;
import sendcheck.posture.DomainPosture.Level;
import sendcheck.posture.DomainPosture.Remark;
import sendcheck.posture.DomainPosture.Topic;
import sendcheck.posture.PostureCheck;

class PostureOverTheWireTest {
    private static final String ZONE = """
            good.example        MX 20 backup.good.example.
            good.example        MX 10 mail.good.example.
            good.example        TXT "site-verification=1"
            good.example        TXT "v=spf1 include:_spf.good.example " "ip4:192.0.2.0/24 -all"
            _spf.good.example   TXT "v=spf1 a:mail.good.example mx ~all"
            mail.good.example   A 192.0.2.1
            s1._domainkey.good.example TXT "v=DKIM1; k=rsa; p=MIGf"
            _dmarc.good.example TXT "v=DMARC1; p=reject; sp=quarantine; rua=mailto:d@good.example"
            sub.good.example    A 192.0.2.2
            bare.example        A 192.0.2.3
            nomail.example      MX 0 .
            two.example         TXT "v=spf1 -all"
            two.example         TXT "v=spf1 mx -all"
            _dmarc.two.example  TXT "v=DMARC1; p=none"
            _dmarc.two.example  TXT "v=DMARC1; p=reject"
            broken.example      TXT "v=spf1 incldue:x.example -all"
            broken.example      MX 10 mail.broken.example.
            _dmarc.broken.example TXT "v=DMARC1; rua=mailto:x@broken.example"
            open.example        TXT "v=spf1 +all"
            endless.example     TXT "v=spf1 mx"
            moved.example       TXT "v=spf1 redirect=_spf.good.example"
            dangling.example    TXT "v=spf1 include:gone.example -all"
            m365.example        TXT "v=spf1 include:_spf.good.example -all"
            many.example        TXT "v=spf1 a mx ptr exists:%{i}.x.example a:1.example a:2.example a:3.example a:4.example a:5.example a:6.example include:_spf.good.example -all"
            beside.example      TXT "v=spf1 mx -all redirect=gone.example"
            ring.example        TXT "v=spf1 include:link.example -all"
            link.example        TXT "v=spf1 redirect=ring.example"
            twice.example       TXT "v=spf1 include:_spf.good.example include:_SPF.good.example -all"
            loop.example        TXT "v=spf1 include:loop.example -all"
            halfway.example     MX 10 mail.good.example.
            halfway.example     TXT "v=spf1 include:silent.example -all"
            revoked.example     A 192.0.2.9
            s1._domainkey.revoked.example TXT "v=DKIM1; p="
            xn--mller-kva.example TXT "v=spf1 -all"
            """;

    private static NameServer server;
    private static PostureCheck check;

    @BeforeAll
    static void start() throws IOException {
        server = NameServer.start(ZONE);
        check = new PostureCheck(
                new DnsJava(List.of(server.address()), Duration.ofMillis(300)), Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_domain_in_order_is_good_in_every_topic() {
        assertThat(of("a@good.example").remarks()).extracting(Remark::level).containsOnly(Level.GOOD);
        assertThat(text("a@good.example", Topic.MX)).contains("mail.good.example, backup.good.example");
        assertThat(text("a@good.example", Topic.SPF)).contains("3 of 10 lookups", "-all");
        assertThat(text("a@good.example", Topic.DKIM)).contains("s1");
        assertThat(text("a@good.example", Topic.DMARC)).contains("reject");
    }

    @Test
    void a_subdomain_inherits_the_policy_for_subdomains() {
        assertThat(text("a@sub.good.example", Topic.DMARC)).contains("quarantine", "inherited from good.example");
    }

    @Test
    void what_is_missing_is_advised_with_the_record_to_add() {
        assertThat(text("a@bare.example", Topic.MX)).contains("names no server for incoming mail");
        assertThat(text("a@bare.example", Topic.SPF)).contains("v=spf1 mx ~all");
        assertThat(text("a@bare.example", Topic.DMARC)).contains("_dmarc.bare.example");
        assertThat(level("a@bare.example", Topic.DKIM)).isEqualTo(Level.UNKNOWN);
        assertThat(text("a@nowhere.example", Topic.MX)).contains("does not exist");
        assertThat(text("a@nomail.example", Topic.MX)).contains("takes no mail at all");
    }

    @Test
    void records_that_receivers_ignore_are_named_with_the_reason() {
        assertThat(text("a@two.example", Topic.SPF)).contains("has 2 SPF records");
        assertThat(text("a@two.example", Topic.DMARC)).contains("has 2 DMARC records");
        assertThat(text("a@broken.example", Topic.SPF)).contains("\"incldue:x.example\"");
        assertThat(text("a@broken.example", Topic.DMARC)).contains("names no policy");
        assertThat(text("a@dangling.example", Topic.SPF))
                .contains("gone.example, which it includes, has no SPF record");
        assertThat(text("a@many.example", Topic.SPF)).contains("needs 13 lookups");
    }

    @Test
    void the_end_of_the_record_decides_what_it_says_of_others() {
        assertThat(text("a@open.example", Topic.SPF)).contains("+all");
        assertThat(text("a@endless.example", Topic.SPF)).contains("has no end");
        assertThat(text("a@moved.example", Topic.SPF)).contains("is kept at _spf.good.example");
        assertThat(level("a@twice.example", Topic.SPF)).isEqualTo(Level.GOOD);
    }

    @Test
    void a_redirect_beside_all_is_ignored_and_not_counted() {
        assertThat(text("a@beside.example", Topic.SPF))
                .isEqualTo("The record can be read (1 of 10 lookups) and ends in -all.");
    }

    @Test
    void a_record_that_leads_back_to_itself_is_one_that_receivers_ignore() {
        assertThat(text("a@loop.example", Topic.SPF))
                .contains("ignore", "the record of loop.example leads back to itself");
        assertThat(text("a@ring.example", Topic.SPF))
                .contains("ignore", "the record of ring.example leads back to itself");
    }

    @Test
    void the_service_that_the_mail_goes_through_must_be_named() {
        assertThat(remark(check.of("a@m365.example", "smtp.office365.com").orElseThrow(), Topic.SPF)
                        .text())
                .contains("include:spf.protection.outlook.com");
    }

    @Test
    void a_revoked_key_is_none() {
        assertThat(level("a@revoked.example", Topic.DKIM)).isEqualTo(Level.UNKNOWN);
    }

    @Test
    void an_international_domain_is_asked_in_ascii() {
        assertThat(of("a@müller.example").domain()).isEqualTo("xn--mller-kva.example");
        assertThat(level("a@müller.example", Topic.SPF)).isEqualTo(Level.GOOD);
    }

    @Test
    void what_the_name_service_leaves_open_is_told_as_unknown_and_not_as_missing() {
        assertThat(text("a@halfway.example", Topic.SPF)).contains("did not answer");
        assertThat(level("a@halfway.example", Topic.MX)).isEqualTo(Level.GOOD);
    }

    @Test
    void of_a_name_service_that_says_nothing_nothing_is_told() {
        assertThat(check.of("a@silent.example", "mail.example")).isEmpty();
    }

    @Test
    void what_takes_longer_than_the_limit_is_left_open() {
        var hasty =
                new PostureCheck(new DnsJava(List.of(server.address()), Duration.ofSeconds(30)), Duration.ofMillis(50));

        assertThat(hasty.of("a@silent.example", "mail.example")).isEmpty();
    }

    @Test
    void an_address_without_a_domain_has_no_posture() {
        assertThat(check.of("nonsense", "mail.example")).isEmpty();
        assertThat(check.of("root@localhost", "mail.example")).isEmpty();
    }

    private static DomainPosture of(String from) {
        return check.of(from, "mail.example").orElseThrow();
    }

    private static Level level(String from, Topic topic) {
        return remark(of(from), topic).level();
    }

    private static String text(String from, Topic topic) {
        return remark(of(from), topic).text();
    }

    private static Remark remark(DomainPosture posture, Topic topic) {
        return posture.remarks().stream()
                .filter(candidate -> candidate.topic() == topic)
                .findFirst()
                .orElseThrow();
    }
}
