package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.settings.Security;

class FirstBytesTest {

    private static final String HTTP = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @CsvSource({
        "IMAP, * OK [CAPABILITY IMAP4rev1] ready",
        "POP3, +OK POP3 ready",
        "SSH, SSH-2.0-OpenSSH_9.2",
        "FTP, 220 FTP server ready",
        "HTTP, HTTP/1.1 400 Bad Request"
    })
    void a_service_is_named_whichever_security_is_set(Protocol protocol, String greeting) {
        var script = Script.named("mail.test").on(Step.GREETING, Action.raw(greeting + "\r\n"), Action.silence());
        try (var server = ScriptedServer.start(script)) {
            for (Security security : Security.values()) {
                Report report = Trial.on(server.port()).with(security).run();
                assertThat(Trial.failedStage(report))
                        .isEqualTo(security == Security.TLS ? Stage.ENCRYPT : Stage.GREETING);
                assertThat(Trial.symptom(report)).isEqualTo(new Symptom.WrongProtocol(protocol, greeting));
            }
        }
    }

    @Test
    void tls_on_a_port_that_should_speak_first_is_seen_while_the_greeting_is_still_awaited() {
        var script = Script.named("mail.test").withImplicitTls(Trial.CERTIFICATES.context(Leaf.GOOD));
        assertWaitsFor(script, Protocol.TLS);
    }

    @Test
    void a_web_server_that_waits_for_the_client_is_seen_while_the_greeting_is_still_awaited() {
        var script = Script.named("mail.test").on(Step.GREETING, Action.readLine(), Action.raw(HTTP), Action.close());
        assertWaitsFor(script, Protocol.HTTP);
    }

    private static void assertWaitsFor(Script script, Protocol protocol) {
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).allWithin(Duration.ofMinutes(5)).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.WrongProtocol.class,
                            symptom -> assertThat(symptom.protocol()).isEqualTo(protocol));
        }
    }

    @Test
    void a_greeting_that_comes_late_counts_whatever_the_second_connection_does() {
        var script = Script.named("mail.test")
                .on(Step.GREETING, Action.pause(Duration.ofMillis(1_500)), Action.reply("220 mail.test ESMTP at last"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(Trial.evidence(report, Stage.GREETING)).containsExactly("220 mail.test ESMTP at last");
        }
    }
}
