package sendcheck.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Reply;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;

/** Gives known reports, so that the output is known too: hosts that begin with {@code bad} reject the sign-in. */
final class KnownProbe implements Probe {

    final List<Assignment> assignments = new CopyOnWriteArrayList<>();
    final List<Limits> limits = new CopyOnWriteArrayList<>();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostRunning = new AtomicInteger();

    /** What happens while a run is under way. */
    volatile Runnable meanwhile = () -> {};

    @Override
    public Report run(Assignment assignment, Limits limitsOfRun, RunListener listener) {
        assignments.add(assignment);
        limits.add(limitsOfRun);
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            meanwhile.run();
            return report(assignment, listener);
        } finally {
            running.decrementAndGet();
        }
    }

    private static Report report(Assignment assignment, RunListener listener) {
        String host = assignment.server().host();
        if (host.startsWith("broken")) {
            throw new IllegalStateException("a bug that says hunter2");
        }
        List<StageResult> stages = new ArrayList<>();
        stages.add(new StageResult(Stage.CONNECT, new Outcome.Passed("192.0.2.1"), Duration.ofMillis(12)));
        stages.add(new StageResult(Stage.TOKEN, new Outcome.Skipped(Outcome.Because.NOT_CONFIGURED), Duration.ZERO));
        boolean bad = host.startsWith("bad");
        var reply = new Reply("AUTH", 535, "5.7.8", List.of("Error: authentication \u001b[31mfailed"));
        stages.add(new StageResult(
                Stage.SIGN_IN,
                bad ? new Outcome.Failed(new Symptom.Refused(reply), List.of()) : new Outcome.Passed("PLAIN"),
                Duration.ofMillis(51)));
        stages.add(new StageResult(Stage.MESSAGE, message(bad, assignment.dryRun()), Duration.ZERO));
        for (StageResult stage : stages) {
            listener.began(stage.stage());
            listener.ended(stage);
        }
        return report(stages, bad, bad || assignment.dryRun() ? null : "4F2A1");
    }

    private static Outcome message(boolean bad, boolean dryRun) {
        if (bad) {
            return new Outcome.Skipped(Outcome.Because.AN_EARLIER_STAGE_FAILED);
        }
        return dryRun
                ? new Outcome.Skipped(Outcome.Because.DRY_RUN)
                : new Outcome.Passed("250 2.0.0 Ok: queued as 4F2A1");
    }

    private static Report report(List<StageResult> stages, boolean bad, @Nullable String queueId) {
        var transcript = new Transcript(List.of(
                new Transcript.Line(Duration.ZERO, Transcript.Direction.CLIENT, "EHLO sendcheck.example.com"),
                new Transcript.Line(Duration.ZERO, Transcript.Direction.SERVER, "250 mail.example.com")));
        return new Report(bad ? Verdict.FAILED : Verdict.PASSED, stages, transcript, queueId, Duration.ofMillis(63));
    }
}
