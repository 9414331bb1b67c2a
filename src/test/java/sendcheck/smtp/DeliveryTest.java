package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Sender;

/** From MAIL to the reply after the final dot. */
class DeliveryTest {

    private static final Sender WITH_COPY = new Sender("Ann", "ann@test.example", null, List.of("copy@test.example"));

    @Test
    void a_refused_sender_is_quoted_with_all_its_lines() {
        Report report = run(Script.named("mail.test")
                .on(Step.SENDER, Action.reply("553-5.7.1 <ann@test.example>: not owned", "553 5.7.1 by user bob")));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.SENDER);
        assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.Refused.class, symptom -> {
            assertThat(symptom.reply().command()).isEqualTo("MAIL");
            assertThat(symptom.reply().enhanced()).isEqualTo("5.7.1");
            assertThat(symptom.reply().lines()).containsExactly("<ann@test.example>: not owned", "by user bob");
        });
    }

    @Test
    void a_refused_recipient_is_named() {
        Report report = run(Script.named("mail.test").on(Step.RECIPIENT, Action.reply("550 5.1.1 User unknown")));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
        assertThat(Trial.evidence(report, Stage.RECIPIENT)).containsExactly("Recipient not accepted: bob@test.example");
    }

    @Test
    void a_refused_blind_copy_is_told_apart_from_a_refused_recipient() {
        Report report = run(Script.named("mail.test")
                .on(
                        Step.RECIPIENT,
                        exchange -> List.of(
                                exchange.address().startsWith("copy")
                                        ? Action.reply("550 5.1.1 User unknown")
                                        : Action.reply("250 2.1.5 Ok"))));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
        assertThat(Trial.evidence(report, Stage.RECIPIENT))
                .containsExactly("Recipient accepted: bob@test.example", "Blind copy not accepted: copy@test.example");
    }

    @Test
    void a_refused_data_command_is_a_failure_of_the_message() {
        Report report = run(Script.named("mail.test").on(Step.DATA, Action.reply("451 4.3.0 Try later")));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.MESSAGE);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.Refused.class,
                        symptom -> assertThat(symptom.reply().command()).isEqualTo("DATA"));
    }

    @Test
    void a_message_that_is_refused_after_its_dot_is_a_failure_of_the_message() {
        Report report = run(Script.named("mail.test")
                .on(Step.MESSAGE, Action.reply("554 5.2.252 SendAsDenied; not allowed to send as ann")));
        assertThat(Trial.failedStage(report)).isEqualTo(Stage.MESSAGE);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.Refused.class,
                        symptom -> assertThat(symptom.reply().command()).isEqualTo("."));
        assertThat(report.queueId()).isNull();
    }

    @Test
    void silence_after_the_dot_says_that_the_message_may_have_been_sent() {
        try (var server = ScriptedServer.start(Script.named("mail.test").on(Step.MESSAGE, Action.silence()))) {
            Report report =
                    Trial.on(server.port()).replyWithin(Duration.ofMillis(500)).run();
            assertThat(Trial.symptom(report))
                    .isEqualTo(new Symptom.TimedOut("the reply to the message", Duration.ofMillis(500), 0));
            assertThat(Trial.evidence(report, Stage.MESSAGE)).contains("The message may have been sent nevertheless");
        }
    }

    @Test
    void hanging_up_after_the_dot_says_that_the_message_may_have_been_sent() {
        Report report = run(Script.named("mail.test").on(Step.MESSAGE, Action.close()));
        assertThat(Trial.symptom(report)).isEqualTo(new Symptom.ConnectionClosed("the reply to the message", false));
        assertThat(Trial.evidence(report, Stage.MESSAGE)).contains("The message may have been sent nevertheless");
    }

    @Test
    void what_the_listener_throws_before_data_leaves_the_probe_and_closes_the_connection() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            RunListener refusing = new RunListener() {
                @Override
                public void aboutToSend() {
                    throw new IllegalStateException("claimed by another");
                }
            };
            assertThatThrownBy(() -> Trial.on(server.port()).run(refusing))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("claimed by another");
            assertThat(server.lines()).doesNotContain("DATA");
        }
    }

    @Test
    void an_address_that_needs_smtputf8_is_not_sent_to_a_server_without_it() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).to("jörg@test.example").run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.Utf8NotOffered("jörg@test.example"));
        }
    }

    @Test
    void an_address_that_needs_smtputf8_is_announced_to_a_server_with_it() {
        try (var server = ScriptedServer.start(Script.named("mail.test").withKeywords("8BITMIME", "SMTPUTF8"))) {
            Report report = Trial.on(server.port()).to("jörg@test.example").run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(server.lines())
                    .contains("MAIL FROM:<ann@test.example> BODY=8BITMIME SMTPUTF8", "RCPT TO:<jörg@test.example>");
            assertThat(server.messages().get(0).content()).contains("To: jörg@test.example\r\n");
        }
    }

    @Test
    void a_domain_beyond_ascii_goes_over_the_wire_in_its_ascii_form() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).to("bob@bücher.example").run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(server.lines()).contains("RCPT TO:<bob@xn--bcher-kva.example>");
        }
    }

    @Test
    void an_interrupted_run_says_nothing_of_the_server() throws Exception {
        try (var server = ScriptedServer.start(Script.named("mail.test").on(Step.EHLO, Action.silence()))) {
            var thrown = new CompletableFuture<Throwable>();
            Thread run = Thread.ofPlatform().daemon().start(() -> {
                try {
                    Trial.on(server.port()).replyWithin(Duration.ofSeconds(2)).run();
                } catch (RuntimeException left) {
                    thrown.complete(left);
                }
            });
            Awaitility.await().until(() -> !server.lines().isEmpty());
            run.interrupt();
            assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    private static Report run(Script script) {
        try (var server = ScriptedServer.start(script)) {
            return Trial.on(server.port()).from(WITH_COPY).run();
        }
    }

    @Test
    void an_address_for_answers_with_letters_beyond_ascii_needs_smtputf8_as_well() {
        var sender = new Sender("Ann", "ann@test.example", "jörg@test.example", List.of());
        try (var plain = ScriptedServer.start(Script.named("mail.test"));
                var utf8 = ScriptedServer.start(Script.named("mail.test").withKeywords("8BITMIME", "SMTPUTF8"))) {
            Report refused = Trial.on(plain.port()).from(sender).run();
            assertThat(Trial.failedStage(refused)).isEqualTo(Stage.SENDER);
            assertThat(Trial.symptom(refused)).isEqualTo(new Symptom.Utf8NotOffered("jörg@test.example"));
            assertThat(Trial.on(utf8.port()).from(sender).run().verdict()).isEqualTo(Verdict.PASSED);
            assertThat(utf8.lines()).anyMatch(line -> line.startsWith("MAIL") && line.endsWith(" SMTPUTF8"));
        }
    }
}
