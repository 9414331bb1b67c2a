package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sandbox.mail.script.Action;
import sandbox.mail.script.Reaction;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;
import sandbox.mail.script.Step;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.settings.Sender;

/** Servers that make unknown senders wait. */
class GreylistedTest {

    private static final Action PUT_OFF = Action.reply("451 4.7.1 Greylisted, try again in 1 seconds");

    private static final Action PUT_OFF_LONGER = Action.reply("451 4.7.1 Greylisted, try again in 2 seconds");

    @Test
    void what_is_accepted_after_the_pause_is_a_warning() {
        try (var server = server(Action.reply("250 2.1.5 Ok"))) {
            Report report = Trial.on(server.port()).run();

            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(((Outcome.Warned) Trial.outcome(report, Stage.RECIPIENT)).symptom())
                    .isInstanceOf(Symptom.Greylisted.class);
            assertThat(offers(server)).isEqualTo(2);
        }
    }

    @Test
    void what_stays_refused_after_the_pause_fails_with_the_later_reply_and_is_not_offered_again() {
        try (var server = server(Action.reply("451 4.7.1 Still greylisted, come back later"))) {
            Report report = Trial.on(server.port()).run();

            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(refusal(report).text()).contains("Still greylisted");
            assertThat(offers(server)).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_hangs_up_after_the_pause_leaves_its_first_reply_as_the_reason() {
        try (var server = server(Action.close())) {
            Report report = Trial.on(server.port()).run();

            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(refusal(report).text()).contains("try again in 1 seconds");
        }
    }

    @Test
    void a_pause_that_the_run_has_no_time_for_is_not_waited_out() {
        try (var server = server(Action.reply("250 2.1.5 Ok"))) {
            Report report =
                    Trial.on(server.port()).allWithin(Duration.ofSeconds(6)).run();

            assertThat(Trial.failedStage(report)).isEqualTo(Stage.RECIPIENT);
            assertThat(offers(server)).isEqualTo(1);
        }
    }

    /** Greylisting goes by recipient. */
    @Test
    void one_pause_does_for_all_recipients() {
        Set<String> known = ConcurrentHashMap.newKeySet();
        Reaction recipient =
                exchange -> List.of(known.add(exchange.line()) ? PUT_OFF_LONGER : Action.reply("250 2.1.5 Ok"));
        try (var server = ScriptedServer.start(Script.named("mail.test").on(Step.RECIPIENT, recipient))) {
            Report report = Trial.on(server.port())
                    .from(new Sender(
                            "Portal",
                            "portal@test.example",
                            null,
                            List.of("archive@test.example", "second@test.example")))
                    .allWithin(Duration.ofSeconds(11))
                    .run();

            assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(offers(server)).isEqualTo(6);
        }
    }

    private static Reply refusal(Report report) {
        return ((Symptom.Refused) Trial.symptom(report)).reply();
    }

    private static long offers(ScriptedServer server) {
        return server.lines().stream().filter(line -> line.startsWith("RCPT")).count();
    }

    /** Puts the first offer off for a second. */
    private static ScriptedServer server(Action later) {
        AtomicInteger offers = new AtomicInteger();
        Reaction recipient = exchange -> List.of(offers.getAndIncrement() == 0 ? PUT_OFF : later);
        return ScriptedServer.start(Script.named("mail.test").on(Step.RECIPIENT, recipient));
    }
}
