package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.Protocol;

/** Servers that cannot be reached, or speak badly, or speak something else. */
class BadServerTest {

    private static final Duration SHORT = Duration.ofMillis(600);

    @Test
    void a_closed_port_is_refused() {
        try (var dead = DeadPort.refusing()) {
            Report report = Trial.on(dead.port()).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.CONNECT);
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.ConnectionRefused("127.0.0.1", dead.port()));
        }
    }

    @Test
    void a_filtered_port_times_out_within_the_connect_limit() {
        try (var dead = DeadPort.filtered()) {
            Report report = Trial.on(dead.port()).replyWithin(SHORT).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.CONNECT);
            assertThat(Trial.symptom(report))
                    .isEqualTo(new Symptom.TimedOut("the connection", Duration.ofSeconds(1), 0));
        }
    }

    @Test
    void a_server_that_never_speaks_times_out_at_the_greeting() {
        Report report = greetedWith(Action.silence());
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.TimedOut("the greeting", SHORT, 0));
    }

    @Test
    void a_server_that_drips_meets_the_limit_of_the_whole_reply() {
        Report report = greetedWith(Action.drip("220 mail.test ESMTP ready", Duration.ofMillis(100)));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.TimedOut.class, symptom -> {
            assertThat(symptom.limit()).isEqualTo(SHORT);
            assertThat(symptom.received()).isPositive();
        });
    }

    @Test
    void a_late_greeting_within_the_limit_is_a_good_one() {
        var script = Script.named("mail.test")
                .on(Step.GREETING, Action.pause(Duration.ofMillis(2500)), Action.reply("220 mail.test late"));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).replyWithin(Duration.ofSeconds(4)).run();
            assertThat(Trial.evidence(report, Stage.GREETING)).containsExactly("220 mail.test late");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"220-", "A"})
    void ten_megabytes_of_greeting_are_cut_off(String line) {
        Report report = greetedWith(Action.raw(line.repeat(10_000_000 / line.length())));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.ReplyTooLong("the greeting", 64 * 1024));
        assertThat(report.transcript().toString()).hasSizeLessThan(4_000);
    }

    @Test
    void endless_continuation_lines_are_cut_off() {
        Report report = greetedWith(Action.raw("220-more\r\n".repeat(1_000_000)));
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.ReplyTooLong("the greeting", 64 * 1024));
        assertThat(report.transcript().lines())
                .hasSizeLessThan(210)
                .anyMatch(line -> line.text().endsWith("more lines"));
    }

    @Test
    void binary_is_an_unknown_protocol_and_shown_printably() {
        Report report = greetedWith(Action.raw(new byte[] {0, 1, (byte) 0xff, 27, 7, 0}), Action.close());
        assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.WrongProtocol.class, symptom -> {
            assertThat(symptom.protocol()).isEqualTo(Protocol.UNKNOWN);
            assertThat(symptom.firstBytes()).doesNotContainPattern("\\p{Cntrl}");
        });
        assertThat(report.transcript().lines()).noneMatch(line -> line.text().matches(".*\\p{Cntrl}.*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* OK [CAPABILITY IMAP4rev1] Dovecot ready. | IMAP",
                "+OK Dovecot ready. | POP3",
                "HTTP/1.1 400 Bad Request | HTTP",
                "SSH-2.0-OpenSSH_9.6 | SSH",
                "220 (vsFTPd 3.0.5) | FTP",
                "220 ProFTPD Server ready | FTP",
                "200 news.test NNRP ready | UNKNOWN",
                "hello there | UNKNOWN",
            })
    void another_protocol_is_named(String greeting, Protocol protocol) {
        Report report = greetedWith(Action.raw(greeting + "\r\n"));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.WrongProtocol(protocol, greeting));
    }

    @Test
    void an_smtp_server_on_a_host_named_ftp_is_one() {
        assertThat(FirstBytes.isFtpGreeting("220 ftp.test ESMTP Postfix")).isFalse();
    }

    @Test
    void a_tls_alert_for_a_greeting_is_tls() {
        Report report = greetedWith(Action.raw(new byte[] {0x15, 3, 1, 0, 2, 2, 40}), Action.close());
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.WrongProtocol.class,
                        symptom -> assertThat(symptom.protocol()).isEqualTo(Protocol.TLS));
    }

    @Test
    void a_silent_port_that_answers_a_tls_hello_is_implicit_tls() {
        var script = Script.named("mail.test").withImplicitTls(Trial.CERTIFICATES.context(Leaf.GOOD));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).replyWithin(Duration.ofSeconds(4)).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.WrongProtocol(Protocol.TLS, ""));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_silent_port_that_answers_a_tls_hello_in_http_is_a_web_server() {
        var script = Script.named("web.test")
                .on(Step.GREETING, Action.readLine(), Action.reply("HTTP/1.1 400 Bad Request"), Action.close());
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).replyWithin(Duration.ofSeconds(4)).run();
            assertThat(Trial.symptom(report))
                    .isEqualTo(new Symptom.WrongProtocol(Protocol.HTTP, "HTTP/1.1 400 Bad Request"));
        }
    }

    @ParameterizedTest
    @CsvSource({"554,5.7.1,'Your address is blocked'", "421,4.3.2,'Too many connections'"})
    void a_greeting_that_refuses_is_quoted(int code, String enhanced, String text) {
        Report report = greetedWith(Action.reply(code + " " + enhanced + " " + text));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.GREETING);
        assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.Refused.class, symptom -> {
            assertThat(symptom.reply().command()).isEqualTo("(greeting)");
            assertThat(symptom.reply().quoted()).isEqualTo(code + " " + enhanced + " " + text);
        });
    }

    @Test
    void a_drip_in_every_reply_meets_the_limit_of_the_run() {
        Script script = Script.named("mail.test")
                .on(Step.GREETING, Action.drip("220 mail.test\r\n", Duration.ofMillis(30)))
                .on(Step.EHLO, Action.drip("250 mail.test\r\n", Duration.ofMillis(300)));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).allWithin(Duration.ofSeconds(2)).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.HELLO);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.TimedOut.class,
                            symptom -> assertThat(symptom.limit()).isEqualTo(Duration.ofSeconds(2)));
        }
    }

    private static Report greetedWith(Action... greeting) {
        try (var server = ScriptedServer.start(Script.named("mail.test").on(Step.GREETING, greeting))) {
            return Trial.on(server.port()).replyWithin(SHORT).run();
        }
    }
}
