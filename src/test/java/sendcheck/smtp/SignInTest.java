package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;

class SignInTest {

    @ParameterizedTest
    @CsvSource({"PLAIN LOGIN, PLAIN", "LOGIN PLAIN, PLAIN", "XOAUTH2 LOGIN, LOGIN", "CRAM-MD5 LOGIN, LOGIN"})
    void the_preferred_mechanism_of_those_offered_is_used(String offered, String used) {
        var script =
                Script.named("mail.test").withMechanisms(offered.split(" ", -1)).withAccount("änn", "pass wörd");
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).as("änn", "pass wörd").run();
            assertThat(Trial.evidence(report, Stage.SIGN_IN)).containsExactly("Signed in as änn by " + used);
            assertThat(server.lines().stream().filter(line -> line.startsWith("AUTH")))
                    .hasSize(1);
        }
    }

    /** The example of RFC 2195 section 2. */
    @Test
    void cram_md5_answers_the_challenge_with_a_digest() {
        var script = Script.named("mail.test")
                .withMechanisms("CRAM-MD5")
                .on(
                        Step.AUTH,
                        Action.reply("334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"),
                        Action.readLine(),
                        Action.reply("235 2.7.0 Ok"));
        try (var server = ScriptedServer.start(script)) {
            Report report =
                    Trial.on(server.port()).as("tim", "tanstaaftanstaaf").run();
            assertThat(Trial.failedStage(report)).isNull();
            assertThat(server.lines()).contains("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw");
        }
    }

    @Test
    void a_challenge_that_is_no_base64_is_cancelled() {
        var script = Script.named("mail.test")
                .withMechanisms("CRAM-MD5")
                .on(
                        Step.AUTH,
                        Action.reply("334 ???"),
                        Action.readLine(),
                        Action.reply("501 5.7.0 Authentication aborted"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).as("ann", "secret-word").run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.MalformedReply.class);
            assertThat(server.lines()).contains("*");
        }
    }

    @Test
    void an_initial_response_that_the_server_overlooked_is_given_again() {
        var script = Script.named("mail.test")
                .on(Step.AUTH, Action.reply("334 "), Action.readLine(), Action.reply("235 2.7.0 Ok"));
        try (var server = ScriptedServer.start(script)) {
            assertThat(Trial.failedStage(
                            Trial.on(server.port()).as("ann", "secret-word").run()))
                    .isNull();
        }
    }

    @Test
    void a_wrong_password_is_refused_after_one_attempt() {
        var script = Script.named("mail.test").withAccount("ann", "right-word");
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).as("ann", "wrong-word").run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report)).isInstanceOfSatisfying(Symptom.Refused.class, symptom -> {
                assertThat(symptom.reply().command()).isEqualTo("AUTH");
                assertThat(symptom.reply().code()).isEqualTo(535);
                assertThat(symptom.reply().enhanced()).isEqualTo("5.7.8");
            });
            assertThat(server.lines().stream().filter(line -> line.startsWith("AUTH")))
                    .hasSize(1);
            assertThat(server.lines()).endsWith("QUIT");
        }
    }

    @Test
    void a_temporary_failure_is_no_wrong_password() {
        var script = Script.named("mail.test")
                .on(Step.CREDENTIALS, Action.reply("454 4.7.0 Temporary authentication failure"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).as("ann", "secret-word").run();
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.Refused.class,
                            symptom -> assertThat(symptom.reply().isTransient()).isTrue());
        }
    }

    @Test
    void a_time_out_is_no_wrong_password() {
        var script = Script.named("mail.test").on(Step.CREDENTIALS, Action.silence());
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .as("ann", "secret-word")
                    .replyWithin(Duration.ofMillis(500))
                    .run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report))
                    .isEqualTo(new Symptom.TimedOut("the reply to AUTH", Duration.ofMillis(500), 0));
        }
    }

    @Test
    void a_server_without_sign_in_is_no_success() {
        try (var server = ScriptedServer.start(Script.named("mail.test").withMechanisms())) {
            Report report = Trial.on(server.port()).as("ann", "secret-word").run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.SignInNotOffered.class);
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void foreign_mechanisms_are_named_and_not_tried() {
        try (var server = ScriptedServer.start(Script.named("mail.test").withMechanisms("XOAUTH2", "GSSAPI"))) {
            Report report = Trial.on(server.port()).as("ann", "secret-word").run();
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.NoCommonMechanism(List.of("XOAUTH2", "GSSAPI")));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void the_old_way_of_offering_sign_in_is_understood() {
        assertThat(Keywords.of(List.of("mail.test", "AUTH=LOGIN plain", "AUTH LOGIN"))
                        .mechanisms())
                .containsExactly("LOGIN", "PLAIN");
    }
}
