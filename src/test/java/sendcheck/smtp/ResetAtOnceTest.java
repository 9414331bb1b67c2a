package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import sandbox.mail.script.Action;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Security;

/** The reset may come while the connection is still being made; where it is told must not depend on that. */
class ResetAtOnceTest {

    @RepeatedTest(30)
    void a_reset_as_soon_as_the_connection_stands_is_told_by_the_next_stage() {
        try (var server = ScriptedServer.start(Script.named("mail.test").on(Step.GREETING, Action.reset()))) {
            assertReset(Trial.on(server.port()).run(), Stage.GREETING);
            assertReset(Trial.on(server.port()).with(Security.TLS).run(), Stage.ENCRYPT);
        }
    }

    private static void assertReset(Report report, Stage stage) {
        assertThat(Trial.failedStage(report)).isEqualTo(stage);
        assertThat(Trial.symptom(report))
                .isInstanceOfSatisfying(
                        Symptom.ConnectionClosed.class,
                        symptom -> assertThat(symptom.reset()).isTrue());
    }
}
