package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;

class InClearTest {

    private static final Script SERVER = Script.named("mail.test").withAccount("ann", "secret-word");

    @Test
    void no_password_goes_in_clear_unless_the_settings_say_so() {
        try (var server = ScriptedServer.start(SERVER)) {
            Report report = Trial.on(server.port())
                    .as("ann", "secret-word")
                    .withoutCleartextPassword()
                    .run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.SignInInClear(false));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void a_server_that_offers_neither_sign_in_nor_encryption_is_told_as_that() {
        try (var server = ScriptedServer.start(Script.named("mail.test").withMechanisms())) {
            Report report = Trial.on(server.port())
                    .as("ann", "secret-word")
                    .withoutCleartextPassword()
                    .run();
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.SignInNotOffered.class);
        }
    }

    @Test
    void settings_that_say_so_let_the_password_go_in_clear() {
        try (var server = ScriptedServer.start(SERVER)) {
            assertThat(Trial.failedStage(
                            Trial.on(server.port()).as("ann", "secret-word").run()))
                    .isNull();
        }
    }

    @Test
    void encryption_on_the_same_port_is_pointed_to() {
        var script = SERVER.withStartTls(Trial.CERTIFICATES.context(Leaf.GOOD)).withAuthInClear();
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port())
                    .as("ann", "secret-word")
                    .withoutCleartextPassword()
                    .run();
            assertThat(Trial.symptom(report)).isEqualTo(new Symptom.SignInInClear(true));
        }
    }

    @Test
    void without_a_sign_in_nothing_needs_to_be_allowed() {
        try (var server = ScriptedServer.start(Script.named("mail.test"))) {
            Report report = Trial.on(server.port()).withoutCleartextPassword().run();
            assertThat(Trial.failedStage(report)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-mail.test;250-XXXXXXXA;250 SIZE", "250-mail.test;250 XXXXXXXX"})
    void starttls_that_a_firewall_writes_over_is_a_finding_of_its_own(String hello) {
        var script = Script.named("mail.test").on(Step.EHLO, Action.reply(hello.split(";", -1)));
        assertMasked(script, "XXXXXXX");
    }

    @Test
    void a_masked_greeting_tells_why_starttls_is_missing() {
        var script = Script.named("mail.test")
                .on(Step.GREETING, Action.reply("220 **************************0*2****200**0*00"))
                .on(Step.EHLO, Action.reply("250-mail.test", "250 SIZE"));
        assertMasked(script, "********");
    }

    @Test
    void a_starttls_that_is_written_over_on_its_way_to_the_server_is_told_apart_from_a_refusal() {
        var script = Script.named("mail.test")
                .withStartTls(Trial.CERTIFICATES.context(Leaf.GOOD))
                .on(Step.STARTTLS, Action.reply("500 5.5.1 Command unrecognized: \"XXXXXXXX\""));
        assertMasked(script, "XXXXXXXX");
    }

    @Test
    void a_masked_auth_is_told_apart_from_a_server_without_sign_in() {
        var script = Script.named("mail.test").on(Step.EHLO, Action.reply("250-mail.test", "250 XXXXXXXXXXXXXXXB"));
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).as("ann", "secret-word").run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.SIGN_IN);
            assertThat(Trial.symptom(report)).isInstanceOf(Symptom.KeywordsMasked.class);
        }
    }

    private static void assertMasked(Script script, String mask) {
        try (var server = ScriptedServer.start(script)) {
            Report report = Trial.on(server.port()).with(Security.STARTTLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.KeywordsMasked.class,
                            symptom -> assertThat(symptom.masked()).startsWith(mask));
        }
    }
}
