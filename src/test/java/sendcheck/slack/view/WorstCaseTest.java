package sendcheck.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sendcheck.command.Command;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.incident.Incident;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.report.MailDraft;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

/** Whatever stands in settings and replies, Slack takes every message and nobody is pinged. */
class WorstCaseTest {

    static Stream<String> texts() {
        return Stream.of(
                "x".repeat(3_000),
                "<!channel>".repeat(300),
                "&".repeat(3_000),
                "```<@U1>```".repeat(200),
                "\uD83D\uDCE7".repeat(1_500),
                "\u05E9\u05DC\u05D5\u05DD\u202E\u2066\r\n".repeat(300),
                "*_~`>|".repeat(500),
                "'; DROP TABLE profiles; --",
                "\u0000",
                "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_message_of_a_run_can_be_posted(String text) {
        TestRun run = run(text);
        List<StageResult> stages = Ended.of(run).report().stages();

        List.of(
                        RunMessages.waiting(run.with(null, null)),
                        RunMessages.running(run.with(null, null), stages, Stage.MESSAGE),
                        RunMessages.concluded(run),
                        RunMessages.stages(run, stages, null),
                        RunMessages.finding(run),
                        RunMessages.transcript(run),
                        SweepMessages.parent(new Sweep(
                                new SweepId("s1"), text, run.requester(), "C1", Collections.nCopies(100, run))),
                        Answers.notYet(run))
                .forEach(Approved::obeysTheRules);
        Approved.obeysTheRules(TranscriptModal.of(run));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_answer_can_be_given(String text) {
        ProfileName name = new ProfileName(Samples.PORTAL, text, text);
        List<ProfileName> names = Collections.nCopies(100, name);
        Command.Test typed = new Command.Test(text, null, null, false);

        List.of(
                        Answers.pick(names, "5500"),
                        Answers.nearest(typed, names),
                        Answers.several(typed, names),
                        Answers.problem(text),
                        Answers.preparersProgram(text, MailDraft.test(text, text)))
                .forEach(Approved::obeysTheRules);
        Approved.obeysTheRules(HomeView.of(List.of(new Module("5500", text, null)), names, List.of(run(text))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void every_alert_can_be_posted(String text) {
        Incident incident =
                new Incident("i1", Samples.PORTAL, text, Samples.NOON, Samples.NOON, 2, text, text, text, "7kq2m9");

        List.of(
                        IncidentMessages.failing(incident),
                        IncidentMessages.recovered(incident, Samples.NOON, text),
                        IncidentMessages.recoveryReply(incident, Samples.NOON, text))
                .forEach(Approved::obeysTheRules);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_buttons_of_a_failed_run_are_always_there(String text) {
        assertThat(Approved.text(RunMessages.concluded(run(text))))
                .contains("Run again", "Edit settings", "Transcript");
    }

    private static TestRun run(String text) {
        List<String> lines = Collections.nCopies(200, text);
        Symptom refused = new Symptom.Refused(new Reply("MAIL", 550, "5.7.1", lines));
        List<StageResult> stages = Stream.of(Stage.values())
                .map(stage -> Samples.result(
                        stage,
                        stage == Stage.SENDER
                                ? new Outcome.Failed(refused, lines)
                                : new Outcome.Warned(refused, lines)))
                .toList();
        Transcript transcript = new Transcript(lines.stream()
                .map(line -> Samples.line(10, Transcript.Direction.SERVER, line))
                .toList());
        Report report = new Report(Verdict.FAILED, stages, transcript, text, Duration.ofDays(400));
        Finding finding = new Finding(text, text, Actor.MAIL_ADMIN, text, lines, text);
        Person person = new Person("U1", text);
        TestRun run = new TestRun(
                new RunId("a".repeat(40)),
                Samples.PORTAL,
                text,
                person,
                "C1",
                text,
                text,
                false,
                null,
                Samples.NOON,
                1,
                new TestRun.Conclusion(Samples.NOON, report, finding, text, null),
                new TestRun.Arrival(person, Samples.NOON, false));
        return run;
    }
}
