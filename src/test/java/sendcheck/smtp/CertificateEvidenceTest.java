package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.security.cert.CertPathValidatorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;
import sendcheck.settings.Security;

class CertificateEvidenceTest {

    @Test
    void the_evidence_tells_version_cipher_chain_names_and_validity() {
        List<String> evidence = Trial.evidence(run(Leaf.GOOD, Security.TLS), Stage.ENCRYPT);
        assertThat(evidence).hasSize(4);
        assertThat(evidence.get(0)).isEqualTo("TLS 1.3, TLS_AES_256_GCM_SHA384");
        assertThat(evidence.get(1))
                .startsWith("Certificate of localhost, issued by Sendcheck sandbox authority, valid from ")
                .endsWith(" days left)");
        assertThat(evidence.get(2))
                .isEqualTo("Names: localhost, 127.0.0.1, mail.sandbox.example, smtp.sandbox.example");
        assertThat(evidence.get(3))
                .startsWith("Chain: Certificate of Sendcheck sandbox authority, issued by Sendcheck sandbox authority");
    }

    @Test
    void a_refused_certificate_is_shown_too() {
        assertThat(Trial.evidence(run(Leaf.EXPIRED, Security.TLS), Stage.ENCRYPT))
                .first()
                .asString()
                .contains("valid from 1 January 2020 until 31 December 2020");
    }

    @Test
    void a_certificate_that_ends_within_three_weeks_is_warned_of_and_the_run_goes_on() {
        Report report = runAt(end().minus(Duration.ofDays(20)));
        assertThat(Trial.failedStage(report)).isNull();
        assertThat(Trial.outcome(report, Stage.ENCRYPT))
                .isInstanceOfSatisfying(
                        Outcome.Warned.class,
                        warned -> assertThat(warned.symptom())
                                .isInstanceOfSatisfying(Symptom.CertificateEnding.class, ending -> {
                                    assertThat(ending.daysLeft()).isEqualTo(20);
                                    assertThat(ending.subject()).isEqualTo("localhost");
                                }));
    }

    @Test
    void a_certificate_that_is_good_for_longer_is_not_warned_of() {
        Report report = runAt(end().minus(Duration.ofDays(22)).minusSeconds(1));
        assertThat(Trial.outcome(report, Stage.ENCRYPT)).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void a_short_key_is_warned_of() {
        Report report = run(Leaf.WEAK, Security.STARTTLS);
        assertThat(Trial.failedStage(report)).isNull();
        assertThat(Trial.outcome(report, Stage.ENCRYPT))
                .isInstanceOfSatisfying(
                        Outcome.Warned.class,
                        warned -> assertThat(warned.symptom())
                                .isEqualTo(new Symptom.CertificateWeak("its RSA key has only 1024 bits")));
    }

    @Test
    void a_key_or_signature_that_the_runtime_refuses_is_a_weak_certificate() {
        var objection = new CertPathValidatorException(
                "Algorithm constraints check failed on keysize limits: RSA 512 bit key",
                null,
                null,
                -1,
                CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED);
        var faults =
                new CertificateFaults(List.of(Trial.CERTIFICATES.certificate(Leaf.WEAK)), "mail.test", Instant.now());
        assertThat(faults.symptom(objection).fault()).isEqualTo(TlsFault.WEAK_CERTIFICATE);
    }

    @Test
    void a_name_on_the_certificate_that_leads_to_the_same_server_is_the_one_to_use() {
        NameService names = host -> host.equals("shared.hoster.example")
                ? InetAddress.getAllByName("127.0.0.1")
                : InetAddress.getAllByName(host);
        assertThat(useInstead(names)).isEqualTo("shared.hoster.example");
    }

    @Test
    void a_name_on_the_certificate_that_leads_elsewhere_is_not_proposed() {
        NameService names = host -> host.equals("shared.hoster.example")
                ? InetAddress.getAllByName("127.0.0.9")
                : InetAddress.getAllByName(host);
        assertThat(useInstead(names)).isNull();
    }

    @Test
    void the_name_that_the_address_goes_by_is_proposed_where_a_wildcard_covers_it() {
        InetAddress address = InetAddress.getLoopbackAddress();
        NameService names = new NameService() {
            @Override
            public InetAddress[] lookUp(String host) {
                return host.equals("mx7.hoster.example") ? new InetAddress[] {address} : new InetAddress[0];
            }

            @Override
            public String nameOf(InetAddress asked) {
                return "mx7.hoster.example";
            }
        };
        var search = new NameToUse(names, address);
        assertThat(search.among(List.of("*.hoster.example"), Duration.ofSeconds(2)))
                .contains("mx7.hoster.example");
        assertThat(search.among(List.of("*.other.example"), Duration.ofSeconds(2)))
                .isEmpty();
    }

    private static @Nullable String useInstead(NameService names) {
        var script = Script.named("mail.test").withStartTls(Trial.CERTIFICATES.context(Leaf.OTHER_NAME));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).with(Security.STARTTLS).run(Clock.systemUTC(), names);
            return ((Symptom.TlsRejected) Trial.symptom(report)).useInstead();
        }
    }

    private static Instant end() {
        return Trial.CERTIFICATES.certificate(Leaf.GOOD).getNotAfter().toInstant();
    }

    private static Report runAt(Instant now) {
        var script = Script.named("mail.test").withStartTls(Trial.CERTIFICATES.context(Leaf.GOOD));
        try (var server = ScriptedServer.start(script)) {
            return Trial.on(server.port())
                    .with(Security.STARTTLS)
                    .run(Clock.fixed(now, ZoneOffset.UTC), InetAddress::getAllByName);
        }
    }

    private static Report run(Leaf leaf, Security security) {
        Script plain = Script.named("mail.test");
        var certificate = Trial.CERTIFICATES.context(leaf);
        try (var server = ScriptedServer.start(
                security == Security.TLS ? plain.withImplicitTls(certificate) : plain.withStartTls(certificate))) {
            return Trial.on(server.port()).with(security).run();
        }
    }
}
