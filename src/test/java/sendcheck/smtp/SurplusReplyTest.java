package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Security;
import sendcheck.settings.SenderOverride;

/** Servers that reply more than once, or take back what they said. */
class SurplusReplyTest {

    @ParameterizedTest
    @EnumSource(Security.class)
    void a_second_reply_is_not_taken_for_that_to_the_next_command(Security security) {
        Script script = Script.named("mail.test")
                .on(Step.SENDER, Action.raw("250 2.1.0 Ok\r\n250 2.1.0 Ok again\r\n"))
                .on(Step.RECIPIENT, Action.reply("550 5.1.1 No such user"));
        try (var server = ScriptedServer.start(with(security, script))) {
            Report report = Trial.on(server.port()).with(security).dry().run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(Trial.symptom(report))
                    .isEqualTo(
                            new Symptom.MalformedReply("the reply to MAIL", "more than one reply: 250 2.1.0 Ok again"));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("RCPT"));
        }
    }

    @Test
    void replies_in_advance_do_not_make_a_message_sent() {
        var script = Script.named("mail.test")
                .on(Step.RECIPIENT, Action.raw("250 2.1.5 Ok\r\n354 go ahead\r\n250 2.0.0 Ok: queued as FAKE1\r\n"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).run();
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.queueId()).isNull();
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void a_reply_before_the_message_was_sent_says_nothing_of_the_message() {
        var script = Script.named("mail.test")
                .on(Step.DATA, Action.raw("354 go ahead\r\n250 2.0.0 Ok: queued as FAKE1\r\n"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.MESSAGE);
            assertThat(Trial.evidence(report, Stage.MESSAGE)).noneMatch(line -> line.contains("may have been sent"));
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void a_server_that_closes_meanwhile_is_quoted() {
        var script = Script.named("mail.test")
                .on(Step.SENDER, Action.raw("250 2.1.0 Ok\r\n421 4.3.2 Shutting down\r\n"), Action.close());
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void a_refusal_that_comes_late_because_an_earlier_command_was_answered_twice_is_not_overlooked(Security security) {
        Script script = Script.named("mail.test")
                .on(
                        Step.SENDER,
                        Action.reply("250 2.1.0 Ok"),
                        Action.pause(Duration.ofMillis(20)),
                        Action.reply("250 2.1.0 Ok again"))
                .on(Step.RECIPIENT, Action.reply("550 5.1.1 No such user"));
        try (var server = ScriptedServer.start(with(security, script))) {
            Report report = Trial.on(server.port()).with(security).dry().run();
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(Trial.symptom(report).toString()).contains("No such user");
        }
    }

    @Test
    void a_second_reply_over_tls_is_noticed_in_a_record_of_its_own() {
        Script script = Script.named("mail.test")
                .on(Step.RECIPIENT, Action.reply("250 2.1.5 Ok"), Action.reply("550 5.7.1 Relaying denied"));
        try (var server = ScriptedServer.start(with(Security.TLS, script))) {
            Report report = Trial.on(server.port()).with(Security.TLS).dry().run();
            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.MalformedReply.class);
        }
    }

    @Test
    void a_server_that_hangs_up_when_nothing_is_left_to_do_has_refused_nothing() {
        for (Action end : List.of(Action.reply("421 4.3.2 closing"), Action.close())) {
            var script = Script.named("mail.test").on(Step.RSET, end, Action.close());
            try (var server = ScriptedServer.start(script)) {
                assertThat(Trial.on(server.port()).dry().run().verdict()).isEqualTo(Verdict.PASSED);
            }
        }
    }

    @Test
    void an_override_is_not_accepted_by_a_reply_that_belongs_to_another_command() {
        var script = Script.named("mail.test")
                .on(
                        Step.RSET,
                        Action.reply("250 2.0.0 Ok"),
                        Action.pause(Duration.ofMillis(20)),
                        Action.reply("250 2.0.0 Ok again"))
                .on(
                        Step.RECIPIENT,
                        exchange -> List.of(Action.reply(
                                String.valueOf(exchange.sender()).contains("other.example")
                                        ? "553 5.7.1 not owned by user"
                                        : "250 2.1.5 Ok")));
        var override = new SenderOverride(new ProfileKey("5500", "portal"), "mjones", "mjones@other.example");
        try (var server = ScriptedServer.start(with(Security.TLS, script))) {
            Report report = Trial.on(server.port()).with(Security.TLS).dry().run(List.of(override));
            OverrideCheck check = Objects.requireNonNull(report.overrides());
            assertThat(check.rows()).hasSize(1).noneMatch(OverrideCheck.Row::isAccepted);
        }
    }

    @Test
    void a_refusal_is_not_undone_by_the_last_line_of_the_same_reply() {
        var script = Script.named("mail.test")
                .on(Step.SENDER, Action.raw("550-5.7.60 not allowed to send as this sender\r\n250 ok\r\n"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).dry().run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SENDER);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.MalformedReply.class);
        }
    }

    private static Script with(Security security, Script plain) {
        var certificate = Trial.CERTIFICATES.context(Leaf.GOOD);
        return switch (security) {
            case NONE -> plain;
            case STARTTLS -> plain.withStartTls(certificate);
            case TLS -> plain.withImplicitTls(certificate);
        };
    }
}
