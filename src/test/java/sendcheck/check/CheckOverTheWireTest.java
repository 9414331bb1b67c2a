package sendcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.raw;
import static sandbox.mail.script.Action.reply;
import static sandbox.mail.script.Action.silence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
import sendcheck.settings.Security;
import sendcheck.settings.SubmissionPort;
import sendcheck.smtp.SmtpProbe;

/** The command with the probe that it ships with, against servers that play a script. */
class CheckOverTheWireTest {

    private static final CertificateFolder CERTIFICATES =
            CertificateFolder.open(Path.of("target", "test-certificates"));
    private static final Script GOOD = Script.named("mail.test")
            .withStartTls(CERTIFICATES.context(Leaf.GOOD))
            .withAccount("portal@example.com", "hunter2");

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Terminal terminal =
            new Terminal(new SmtpProbe("sendcheck.test", timer, Clock.systemUTC(), List.of()));

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    @Test
    void a_mail_goes_through_starttls_and_sign_in_and_the_password_is_nowhere() {
        try (var server = ScriptedServer.start(GOOD)) {
            assertThat(check(server.port(), "--transcript")).as(terminal.out()).isZero();
            assertThat(terminal.out())
                    .contains("PASSED  A test email was sent to you@example.com.", "C: MAIL FROM:<portal@example.com>")
                    .doesNotContain("hunter2", "aHVudGVyMg");
            assertThat(server.messages()).hasSize(1);
            assertThat(terminal.lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void a_dry_run_ends_well_without_a_mail() {
        try (var server = ScriptedServer.start(GOOD)) {
            assertThat(check(server.port(), "--dry-run", "--json"))
                    .as(terminal.out())
                    .isZero();
            assertThat(terminal.out()).contains("{\"name\":\"message\",\"outcome\":\"skipped\"");
            assertThat(server.messages()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void each_broken_server_has_a_finding_of_its_own(String id, Script script) {
        try (var server = ScriptedServer.start(script)) {
            assertThat(check(server.port(), "--json")).isEqualTo(1);
            assertThat(terminal.out()).contains("\"finding\":{\"id\":\"" + id + "\"");
        }
    }

    static Stream<Arguments> each_broken_server_has_a_finding_of_its_own() {
        return Stream.of(
                Arguments.of("sign-in.rejected", GOOD.withAccount("portal@example.com", "another")),
                Arguments.of("sign-in.not-offered", GOOD.withMechanisms()),
                Arguments.of("encrypt.not-offered", Script.named("mail.test")),
                Arguments.of("encrypt.expired", GOOD.withStartTls(CERTIFICATES.context(Leaf.EXPIRED))),
                Arguments.of("encrypt.name-mismatch", GOOD.withStartTls(CERTIFICATES.context(Leaf.OTHER_NAME))),
                Arguments.of("greeting.imap", GOOD.on(Step.GREETING, raw("* OK IMAP4rev1 ready\r\n"), silence())),
                Arguments.of("greeting.refused", GOOD.on(Step.GREETING, reply("554 5.7.1 Access denied"), close())),
                Arguments.of("greeting.closed", GOOD.on(Step.GREETING, close())),
                Arguments.of(
                        "recipient.not-owned",
                        GOOD.on(
                                Step.RECIPIENT,
                                reply("553 5.7.1 <portal@example.com>: Sender address rejected: not owned"))),
                Arguments.of("message.closed", GOOD.on(Step.MESSAGE, close())));
    }

    @ParameterizedTest
    @CsvSource({"GREETING,greeting.timeout", "STARTTLS,encrypt.timeout", "SENDER,sender.timeout"})
    void a_server_that_falls_silent_is_left_after_the_given_limit(Step step, String id) {
        try (var server = ScriptedServer.start(GOOD.on(step, silence()))) {
            assertThat(check(server.port(), "--json", "--reply-timeout", "3")).isEqualTo(1);
            assertThat(terminal.out()).contains("\"finding\":{\"id\":\"" + id + "\"");
        }
    }

    @Test
    void a_closed_port_is_a_refused_connection_and_a_malformed_address_a_wrong_setting() {
        try (var closed = DeadPort.refusing()) {
            assertThat(check(closed.port(), "--json")).isEqualTo(1);
            assertThat(check(closed.port(), "--json", "--to", "nobody")).isEqualTo(1);
        }
        assertThat(terminal.lines())
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("\"id\":\"connect.refused\""),
                        settings -> assertThat(settings)
                                .contains("\"stage\":\"settings\"", "\"id\":\"settings.test-recipient\""));
    }

    @Test
    void settings_that_work_are_proposed_in_words_and_as_json() {
        try (var closed = DeadPort.refusing();
                var good = ScriptedServer.start(GOOD)) {
            var near = new Terminal(new SmtpProbe(
                    "sendcheck.test",
                    timer,
                    Clock.systemUTC(),
                    List.of(new SubmissionPort(good.port(), Security.STARTTLS))));
            assertThat(check(near, closed.port())).isEqualTo(1);
            assertThat(near.out())
                    .contains("Tried just now, and works up to the sign-in: port " + good.port() + " with STARTTLS on");
            assertThat(check(near, closed.port(), "--json")).isEqualTo(1);
            assertThat(near.out())
                    .contains("\"proposals\":[{\"host\":\"localhost\",\"port\":" + good.port()
                            + ",\"security\":\"starttls\",\"millis\":");
        }
    }

    @Test
    void a_password_goes_in_clear_only_when_that_is_allowed_in_words() {
        try (var server =
                ScriptedServer.start(Script.named("mail.test").withAccount("portal@example.com", "hunter2"))) {
            assertThat(check(server.port(), "--json", "--security", "none")).isEqualTo(1);
            assertThat(terminal.out()).contains("\"id\":\"sign-in.in-clear\"");
            assertThat(check(server.port(), "--security", "none", "--allow-cleartext-password"))
                    .isZero();
        }
    }

    private int check(int port, String... more) {
        return check(terminal, port, more);
    }

    private static int check(Terminal terminal, int port, String... more) {
        var usual = Stream.of(
                "--host",
                "localhost",
                "--port",
                String.valueOf(port),
                "--user",
                "portal@example.com",
                "--password-env",
                "MAIL_PASSWORD",
                "--from",
                "portal@example.com",
                "--ca-file",
                CERTIFICATES.authorityFile().toString());
        var to = Stream.of(more).anyMatch("--to"::equals)
                ? Stream.<String>empty()
                : Stream.of("--to", "you@example.com");
        var security = Stream.of(more).anyMatch("--security"::equals)
                ? Stream.<String>empty()
                : Stream.of("--security", "starttls");
        return terminal.run(Stream.of(usual, security, to, Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
