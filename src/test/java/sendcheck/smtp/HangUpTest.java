package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Outcome.Because;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;

/** Servers that hang up, each at one step and in one way: the failure lands in the stage of that step, and only there. */
class HangUpTest {

    private static final Map<Step, Stage> STAGES = Map.of(
            Step.GREETING, Stage.GREETING,
            Step.EHLO, Stage.HELLO,
            Step.STARTTLS, Stage.ENCRYPT,
            Step.AUTH, Stage.SIGN_IN,
            Step.CREDENTIALS, Stage.SIGN_IN,
            Step.SENDER, Stage.SENDER,
            Step.RECIPIENT, Stage.RECIPIENT,
            Step.DATA, Stage.MESSAGE,
            Step.MESSAGE, Stage.MESSAGE);

    static Stream<Arguments> steps() {
        return STAGES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void a_server_that_closes_fails_the_stage_of_that_step(Step step, Stage stage) {
        Report report = probe(step, Action.close());
        assertFailedIn(report, stage);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.ConnectionClosed.class,
                        symptom -> assertThat(symptom.reset()).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void a_server_that_resets_fails_the_stage_of_that_step(Step step, Stage stage) {
        Report report = probe(step, Action.reset());
        assertFailedIn(report, stage);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.ConnectionClosed.class,
                        symptom -> assertThat(symptom.reset()).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void a_server_that_says_why_it_hangs_up_is_quoted(Step step, Stage stage) {
        Report report = probe(step, Action.reply("421 4.3.0 mail.test Shutting down"), Action.close());
        assertFailedIn(report, stage);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.Refused.class,
                        symptom -> assertThat(symptom.reply().quoted()).isEqualTo("421 4.3.0 mail.test Shutting down"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void a_server_that_talks_nonsense_fails_the_stage_of_that_step(Step step, Stage stage) {
        assertFailedIn(probe(step, Action.raw("what?\r\n")), stage);
    }

    private static void assertFailedIn(Report report, Stage stage) {
        assertThat(Trial.failedStage(report)).isEqualTo(stage);
        assertThat(report.stages().stream().map(result -> result.outcome() instanceof Outcome.Failed))
                .containsOnlyOnce(true);
        assertThat(report.stages().stream()
                        .dropWhile(result -> result.stage() != stage)
                        .skip(1))
                .allMatch(result -> result.outcome().equals(new Outcome.Skipped(Because.AN_EARLIER_STAGE_FAILED)));
        assertThat(report.stages()).hasSize(Stage.values().length);
    }

    private static Report probe(Step step, Action... actions) {
        var script = Script.named("mail.test")
                .withStartTls(Trial.CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann@test.example", "secret-word")
                .on(step, actions);
        try (var server = ScriptedServer.start(script)) {
            return Trial.on(server.port())
                    .with(Security.STARTTLS)
                    .as("ann@test.example", "secret-word")
                    .run();
        }
    }
}
