package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static sendcheck.diagnosis.Outcome.Because.ASKED_OF_A_PERSON;
import static sendcheck.diagnosis.Outcome.Because.DRY_RUN;
import static sendcheck.diagnosis.Outcome.Because.NOT_CONFIGURED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.Received;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Security;
import sendcheck.settings.Sender;

class GoodRunTest {

    @Test
    void a_server_without_encryption_and_sign_in_passes_and_gives_its_queue_id() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(report.queueId()).isNotEmpty();
            assertThat(Trial.evidence(report, Stage.MESSAGE)).contains("Queue id: " + report.queueId());
            assertThat(Trial.outcome(report, Stage.ENCRYPT)).isEqualTo(new Outcome.Skipped(NOT_CONFIGURED));
            assertThat(Trial.outcome(report, Stage.TOKEN)).isEqualTo(new Outcome.Skipped(NOT_CONFIGURED));
            assertThat(Trial.outcome(report, Stage.SIGN_IN)).isEqualTo(new Outcome.Skipped(NOT_CONFIGURED));
            assertThat(Trial.outcome(report, Stage.ARRIVAL)).isEqualTo(new Outcome.Skipped(ASKED_OF_A_PERSON));
            assertThat(server.lines()).endsWith("QUIT");
        }
    }

    @Test
    void starttls_hides_the_sign_in_and_is_followed_by_a_second_hello() {
        var script = Script.named("mail.test")
                .withStartTls(Trial.CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann@test.example", "secret-word");
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .with(Security.STARTTLS)
                    .as("ann@test.example", "secret-word")
                    .run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(server.lines().stream().filter(line -> line.startsWith("EHLO")))
                    .hasSize(2);
            assertThat(server.received())
                    .filteredOn(GoodRunTest::isSignIn)
                    .hasSize(1)
                    .allMatch(GoodRunTest::encrypted);
            assertThat(Trial.evidence(report, Stage.ENCRYPT))
                    .anyMatch(line -> line.startsWith("TLS 1.3, "))
                    .anyMatch(
                            line -> line.startsWith("Certificate of localhost, issued by Sendcheck sandbox authority"));
            assertThat(Trial.evidence(report, Stage.SIGN_IN)).containsExactly("Signed in as ann@test.example by PLAIN");
        }
    }

    private static boolean isSignIn(Received received) {
        return received instanceof Received.Line line && line.text().startsWith("AUTH");
    }

    private static boolean encrypted(Received received) {
        return received instanceof Received.Line line && line.encrypted();
    }

    @Test
    void implicit_tls_encrypts_before_the_greeting() {
        var script = Script.named("mail.test")
                .withImplicitTls(Trial.CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann@test.example", "secret-word");
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .with(Security.TLS)
                    .as("ann@test.example", "secret-word")
                    .run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(report.stages().stream().map(StageResult::stage))
                    .containsSubsequence(Stage.CONNECT, Stage.ENCRYPT, Stage.GREETING, Stage.HELLO, Stage.TOKEN);
        }
    }

    @Test
    void a_dry_run_resets_after_the_recipient_and_sends_nothing() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).dry().run();
            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(Trial.outcome(report, Stage.MESSAGE)).isEqualTo(new Outcome.Skipped(DRY_RUN));
            assertThat(Trial.outcome(report, Stage.ARRIVAL)).isEqualTo(new Outcome.Skipped(DRY_RUN));
            assertThat(server.lines()).endsWith("RSET", "QUIT").doesNotContain("DATA");
        }
    }

    @Test
    void blind_copies_are_recipients_that_the_message_does_not_name() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Sender sender =
                    new Sender("Ann", "ann@test.example", null, List.of("copy@test.example", "bob@test.example"));
            Trial.on(server.port()).from(sender).run();
            Received.Message message = server.messages().get(0);
            assertThat(message.recipients()).containsExactly("bob@test.example", "copy@test.example");
            assertThat(message.content()).doesNotContain("copy@test.example").doesNotContainIgnoringCase("bcc");
        }
    }

    @Test
    void hello_falls_back_to_helo_where_nothing_more_is_needed() {
        var script = Script.named("mail.test").on(Step.EHLO, Action.reply("502 5.5.2 Not implemented"));
        try (var server = ScriptedServer.start(script)) {
            assertThat(Trial.on(server.port()).run().verdict()).isEqualTo(Verdict.PASSED);
            assertThat(server.lines()).anyMatch(line -> line.startsWith("HELO "));
        }
    }

    @Test
    void hello_gives_the_literal_of_the_local_address() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Trial.on(server.port()).run();
            assertThat(server.lines()).startsWith("EHLO [127.0.0.1]");
        }
    }

    @Test
    void the_listener_hears_of_each_stage_and_of_data_before_it_is_sent() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            List<String> heard = new ArrayList<>();
            Trial.on(server.port()).run(new RunListener() {
                @Override
                public void began(Stage stage) {
                    heard.add("began " + stage.key());
                }

                @Override
                public void ended(StageResult result) {
                    heard.add("ended " + result.stage().key());
                }

                @Override
                public void aboutToSend() {
                    heard.add("about to send, DATA seen: " + server.lines().contains("DATA"));
                }
            });
            assertThat(heard)
                    .startsWith("began settings", "ended settings", "began resolve")
                    .containsSubsequence("began message", "about to send, DATA seen: false", "ended message")
                    .endsWith("ended arrival");
        }
    }
}
