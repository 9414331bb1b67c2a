package sendcheck.slack.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.report.Durations;
import sendcheck.testrun.TestRun;

/** Whether the message has arrived, as people say or as the probe mailbox shows. */
final class ArrivalRow {

    private ArrivalRow() {}

    /** Mrkdwn; empty when there is nothing to say. */
    static Optional<String> of(TestRun run, TestRun.Conclusion conclusion) {
        TestRun.Arrival arrival = run.arrival();
        Report report = conclusion.report();
        if (arrival != null) {
            return Optional.of(told(arrival));
        }
        if (report.isArrivalAwaited()) {
            return Optional.of(":mailbox: The mail server took it. Watching the probe mailbox for it \u2026");
        }
        if (report.isArrivalSeen()) {
            return report.of(Stage.ARRIVAL).map(ArrivalRow::seen);
        }
        return Buttons.isArrivalAsked(run) && report.verdict() == Verdict.PASSED
                ? Optional.of("The mail server took it. Has it reached the inbox?")
                : Optional.empty();
    }

    private static String told(TestRun.Arrival arrival) {
        String who = Mrkdwn.text(arrival.by().name(), 80);
        return arrival.arrived()
                ? ":inbox_tray: " + who + " says it arrived"
                : ":mailbox_with_no_mail: " + who + " says it has not arrived yet";
    }

    private static String seen(StageResult result) {
        String facts = evidence(result.outcome()).stream()
                .skip(1)
                .map(line -> "\n> " + Mrkdwn.text(line, 200))
                .collect(Collectors.joining());
        return ":inbox_tray: *Seen in the probe mailbox after " + Durations.words(result.took()) + "*" + facts;
    }

    private static List<String> evidence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed(var evidence) -> evidence;
            case Outcome.Warned(var symptom, var evidence) -> evidence;
            case Outcome.Failed(var symptom, var evidence) -> evidence;
            case Outcome.Skipped skipped -> List.of();
        };
    }
}
