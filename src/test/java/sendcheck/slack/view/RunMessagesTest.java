package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendcheck.slack.view.Samples.good;
import static sendcheck.slack.view.Samples.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.Proposal;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.settings.Security;
import sendcheck.settings.Submission;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRun;

class RunMessagesTest {

    @Test
    void parent_of_a_waiting_run() {
        Approved.message(RunMessages.waiting(Samples.waiting()));
    }

    @Test
    void parent_of_a_running_run() {
        Approved.message(RunMessages.running(Samples.run(), good(Stage.ENCRYPT), Stage.SIGN_IN));
    }

    @Test
    void parent_of_a_running_dry_run() {
        Approved.message(RunMessages.running(Samples.dryRun(), List.of(), null));
    }

    @Test
    void parent_of_a_passed_run() {
        Approved.message(RunMessages.concluded(Samples.passed()));
    }

    @Test
    void parent_of_a_passed_run_with_a_warning() {
        List<StageResult> stages = new ArrayList<>(good(Stage.CONNECT));
        stages.add(result(
                Stage.HELLO,
                new Outcome.Warned(new Symptom.TimedOut("the reply to EHLO", Duration.ofSeconds(30), 0), List.of())));
        Approved.message(RunMessages.concluded(Samples.ended(Samples.run(), Verdict.PASSED, stages, null, null)));
    }

    @Test
    void parent_of_a_run_that_arrived() {
        Approved.message(RunMessages.concluded(Samples.arrival(Samples.passed(), Samples.ANN, true)));
    }

    @Test
    void parent_of_a_run_that_has_not_arrived_yet() {
        Approved.message(RunMessages.concluded(Samples.arrival(Samples.passed(), Samples.SAM, false)));
    }

    @Test
    void parent_of_a_run_whose_message_is_watched_for() {
        Approved.message(RunMessages.concluded(arriving(new Outcome.Skipped(Outcome.Because.WATCHED), null)));
    }

    @Test
    void parent_of_a_run_whose_message_was_seen() {
        Approved.message(RunMessages.concluded(arriving(
                new Outcome.Passed(
                        "Seen in the folder Inbox of the probe mailbox",
                        "SPF for example.com: passed",
                        "Checked by mx"),
                null)));
    }

    @Test
    void parent_of_a_run_whose_message_was_seen_in_the_junk_folder() {
        Outcome junk = new Outcome.Warned(
                new Symptom.InJunk("Junk", List.of("SPF")),
                List.of("Seen in the folder Junk of the probe mailbox", "SPF for example.com: failed"));
        Approved.message(RunMessages.concluded(arriving(junk, Samples.FINDING)));
    }

    @Test
    void thread_with_what_the_arrival_means() {
        Outcome late = new Outcome.Warned(new Symptom.NotSeen(Duration.ofMinutes(2)), List.of());
        Approved.message(RunMessages.arrivalFinding(arriving(late, Samples.FINDING)));
    }

    private static TestRun arriving(Outcome arrival, @Nullable Finding finding) {
        List<StageResult> stages = new ArrayList<>(good(Stage.MESSAGE));
        stages.add(new StageResult(Stage.ARRIVAL, arrival, Duration.ofSeconds(4)));
        TestRun ended = Samples.ended(Samples.run(), Verdict.PASSED, stages, null, "4ZbXk21qz9");
        TestRun.Conclusion conclusion = Ended.of(ended);
        return ended.with(
                new TestRun.Conclusion(
                        conclusion.at(), conclusion.report(), null, conclusion.recipient(), null, finding, null),
                null);
    }

    @Test
    void parent_of_a_passed_dry_run() {
        Approved.message(RunMessages.concluded(
                Samples.ended(Samples.dryRun(), Verdict.PASSED, good(Stage.RECIPIENT), null, null)));
    }

    @Test
    void parent_of_a_failed_run() {
        Approved.message(RunMessages.concluded(Samples.failed()));
    }

    @Test
    void parent_of_an_interrupted_run() {
        Approved.message(RunMessages.concluded(interrupted()));
    }

    @Test
    void parent_of_a_run_that_was_given_up() {
        Approved.message(RunMessages.concluded(givenUp()));
    }

    @Test
    void thread_with_the_stages_of_a_running_run() {
        Approved.message(RunMessages.stages(Samples.run(), good(Stage.GREETING), Stage.HELLO));
    }

    @Test
    void thread_with_the_stages_of_a_failed_run() {
        Approved.message(RunMessages.stages(Samples.failed(), Samples.failedSignIn(), null));
    }

    @Test
    void thread_with_the_finding() {
        Approved.message(RunMessages.finding(Samples.failed()));
    }

    @Test
    void parent_of_a_run_over_all_overrides() {
        Approved.message(RunMessages.concluded(overrides(false)));
        assertThat(RunMessages.fullTests(overrides(false))).isEmpty();
    }

    @Test
    void thread_with_full_tests_where_the_server_judges_by_the_message() {
        Approved.message(RunMessages.fullTests(overrides(true)).orElseThrow());
    }

    @Test
    void a_user_whose_name_fits_no_button_is_shown_without_one() {
        Message message = RunMessages.fullTests(overrides(true, "bad\nuser")).orElseThrow();

        Approved.obeysTheRules(message);
        assertThat(message.blocks()).hasSize(2);
        assertThat(message.blocks().get(1).toString()).contains("bad user").doesNotContain("Send a test email");
    }

    private static TestRun overrides(boolean judgedByMessage) {
        return overrides(judgedByMessage, "jsmith");
    }

    private static TestRun overrides(boolean judgedByMessage, String user) {
        TestRun run = Samples.dryRun();
        TestRun ended = Samples.ended(run, Verdict.PASSED, good(Stage.RECIPIENT), null, null);
        TestRun.Conclusion conclusion = Ended.of(ended);
        OverrideCheck check = new OverrideCheck(
                List.of(
                        new OverrideCheck.Row(user, "jsmith@example.com", null),
                        new OverrideCheck.Row("mjones", "mjones@other.example", Samples.BAD_PASSWORD),
                        new OverrideCheck.Row("bob", "bob@example.com", null, OverrideCheck.Untried.HUNG_UP)),
                judgedByMessage);
        return new TestRun(
                run.id(),
                run.profile(),
                run.profileTitle(),
                run.requester(),
                run.channel(),
                null,
                null,
                true,
                RunKind.OVERRIDES,
                Occasion.NONE,
                null,
                run.orderedAt(),
                1,
                new TestRun.Conclusion(
                        conclusion.at(), conclusion.report().with(check), null, conclusion.recipient(), null),
                null);
    }

    @Test
    void thread_with_the_finding_and_settings_that_work() {
        TestRun failed = Samples.failed();
        TestRun.Conclusion conclusion = Ended.of(failed);
        Submission submission = new Submission("smtp.example.com", 587, Security.STARTTLS);
        Proposal proposal = new Proposal(submission, List.of("TLS 1.3"), Duration.ofMillis(80));
        Approved.message(RunMessages.finding(failed.with(
                new TestRun.Conclusion(
                        conclusion.at(),
                        conclusion.report().with(List.of(proposal)),
                        Samples.FINDING.beginningWith(
                                "Tried just now, and works up to the sign-in: port 587 with STARTTLS on smtp.example.com."),
                        conclusion.recipient(),
                        null),
                null)));
    }

    @Test
    void thread_with_the_finding_of_an_interrupted_run() {
        Approved.message(RunMessages.finding(interrupted()));
    }

    @Test
    void thread_with_the_transcript() {
        Approved.message(RunMessages.transcript(Samples.failed()));
    }

    @Test
    void tells_nothing_of_a_conclusion_that_there_is_not() {
        assertThatThrownBy(() -> RunMessages.concluded(Samples.run())).hasMessage("run 7kq2m9 has not ended");
    }

    private static TestRun givenUp() {
        StageResult failure = result(Stage.MESSAGE, new Outcome.Failed(new Symptom.GivenUp(5), List.of()));
        return Samples.ended(Samples.run(), Verdict.INTERRUPTED, List.of(failure), null, null);
    }

    private static TestRun interrupted() {
        List<StageResult> stages = new ArrayList<>(good(Stage.RECIPIENT));
        stages.add(result(Stage.MESSAGE, new Outcome.Failed(new Symptom.CutOff(null), List.of())));
        return Samples.ended(Samples.run(), Verdict.INTERRUPTED, stages, null, null);
    }
}
