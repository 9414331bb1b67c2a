package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;
import sendcheck.settings.Security;

class EncryptionTest {

    @ParameterizedTest
    @CsvSource({
        "EXPIRED, EXPIRED, TLS, expired on",
        "EXPIRED, EXPIRED, STARTTLS, expired on",
        "NOT_YET_VALID, NOT_YET_VALID, STARTTLS, 2090",
        "OTHER_NAME, NAME_MISMATCH, STARTTLS, shared.hoster.example",
        "OTHER_NAME, NAME_MISMATCH, TLS, not for 127.0.0.1",
        "SELF_SIGNED, SELF_SIGNED, STARTTLS, signed by itself",
        "SELF_SIGNED, SELF_SIGNED, TLS, signed by itself",
        "INCOMPLETE_CHAIN, INCOMPLETE_CHAIN, STARTTLS, Sendcheck sandbox intermediate",
        "INCOMPLETE_CHAIN, INCOMPLETE_CHAIN, TLS, was not sent"
    })
    void a_bad_certificate_is_told_apart_from_other_bad_ones(
            Leaf leaf, TlsFault fault, Security security, String detail) {
        try (var server = ScriptedServer.start(script(security, Trial.CERTIFICATES.context(leaf)))) {
            Report report = Trial.on(server.port()).with(security).run();
            assertRejected(report, fault, detail);
        }
    }

    @Test
    void an_authority_that_nobody_trusts_is_an_unknown_issuer() {
        var script = script(Security.TLS, Trial.CERTIFICATES.context(Leaf.GOOD));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).with(Security.TLS).distrusting().run();
            assertRejected(report, TlsFault.UNKNOWN_ISSUER, "Sendcheck sandbox authority");
        }
    }

    @Test
    void a_name_on_the_certificate_is_accepted_as_well_as_an_address() {
        var script = script(Security.STARTTLS, Trial.CERTIFICATES.context(Leaf.GOOD));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .on("localhost")
                    .with(Security.STARTTLS)
                    .run();
            assertThat(Trial.failedStage(report)).isNull();
        }
    }

    @Test
    void an_alert_about_the_version_is_told_apart_from_one_about_the_cipher() {
        assertRejected(answeringTlsHelloWith(70), TlsFault.PROTOCOL_VERSION, "TLS 1.2");
        assertRejected(answeringTlsHelloWith(40), TlsFault.CIPHER, "cipher");
        assertRejected(answeringTlsHelloWith(80), TlsFault.OTHER, "internal_error");
    }

    private static Report answeringTlsHelloWith(int alert) {
        var script =
                Script.named("mail.test").on(Step.GREETING, Action.raw(new byte[] {0x15, 3, 3, 0, 2, 2, (byte) alert}));
        try (var server = ScriptedServer.start(script)) {
            return Trial.on(server.port()).with(Security.TLS).run();
        }
    }

    @Test
    void a_server_without_tls_on_a_tls_port_is_shown_as_it_greets() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).with(Security.TLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.NotTls("220 mail.test ESMTP ready"));
        }
    }

    @Test
    void a_handshake_that_never_ends_meets_the_reply_limit() {
        var script = Script.named("mail.test").on(Step.GREETING, Action.silence());
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .with(Security.TLS)
                    .replyWithin(Duration.ofMillis(500))
                    .run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report))
                    .isEqualTo(new Symptom.TimedOut("the TLS handshake", Duration.ofMillis(500), 0));
        }
    }

    @Test
    void a_handshake_that_is_hung_up_on_is_a_closed_connection() {
        var script = Script.named("mail.test").on(Step.GREETING, Action.readLine(), Action.close());
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).with(Security.TLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.ConnectionClosed.class);
        }
    }

    @Test
    void without_starttls_nothing_goes_on_in_clear() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port())
                    .with(Security.STARTTLS)
                    .as("ann@test.example", "secret-word")
                    .run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.StartTlsNotOffered.class,
                            symptom -> assertThat(symptom.offered()).contains("AUTH PLAIN LOGIN"));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void starttls_that_is_refused_is_quoted() {
        var script = script(Security.STARTTLS, Trial.CERTIFICATES.context(Leaf.GOOD))
                .on(Step.STARTTLS, Action.reply("454 4.7.0 TLS not available due to local problem"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).with(Security.STARTTLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.Refused.class);
        }
    }

    @Test
    void a_reply_slipped_in_before_encryption_ends_the_run() {
        var script = script(Security.STARTTLS, Trial.CERTIFICATES.context(Leaf.GOOD))
                .on(
                        Step.STARTTLS,
                        Action.raw("220 Ready\r\n250-mail.test\r\n250 AUTH PLAIN\r\n"),
                        Action.upgradeToTls());
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).with(Security.STARTTLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.MalformedReply.class);
        }
    }

    private static Script script(Security security, SSLContext certificate) {
        Script plain = Script.named("mail.test");
        return security == Security.TLS ? plain.withImplicitTls(certificate) : plain.withStartTls(certificate);
    }

    private static void assertRejected(Report report, TlsFault fault, String detail) {
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
        assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.TlsRejected.class, symptom -> {
            assertThat(symptom.fault()).isEqualTo(fault);
            assertThat(symptom.detail()).contains(detail);
        });
    }
}
