package sendcheck.testrun;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.posture.Aside;
import sendcheck.posture.DomainPosture;
import sendcheck.posture.PostureCheck;
import sendcheck.remedy.Remedies;
import sendcheck.settings.Catalog;

/** Does a test run that is due: takes it up, diagnoses, keeps the conclusion and shows it. */
public final class RunTest {
    private static final Logger LOG = LoggerFactory.getLogger(RunTest.class);
    /** A run that ends its process, or fails by a bug, each time is given up, so that people get an answer. */
    private static final int MOST_ATTEMPTS = 5;

    /** How long advice may keep the end of a run waiting. */
    private static final Duration GRACE = Duration.ofSeconds(1);
    /** Whatever is still unkept then was concluded by another process. */
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(1);

    private final TestRuns runs;
    private final Preparation preparation;
    private final Board board;
    private final Probe probe;
    private final Limits limits;
    private final Remedies remedies;
    private final PostureCheck posture;
    private final ProbeMailbox mailbox;
    private final Hindsight hindsight;
    private final Clock clock;
    /** What was found out but could not be kept, as the store was away, so that it is not lost when that is back. */
    private final Map<RunId, TestRun.Conclusion> unkept = new ConcurrentHashMap<>();

    public RunTest(
            TestRuns runs,
            Catalog catalog,
            UnsavedSettings unsaved,
            Board board,
            Probe probe,
            Limits limits,
            Remedies remedies,
            PostureCheck posture,
            ProbeMailbox mailbox,
            Hindsight hindsight,
            Clock clock) {
        this.runs = runs;
        this.preparation = new Preparation(catalog, unsaved, clock);
        this.board = board;
        this.probe = probe;
        this.limits = limits;
        this.remedies = remedies;
        this.posture = posture;
        this.mailbox = mailbox;
        this.hindsight = hindsight;
        this.clock = clock;
    }

    /**
     * Does the run, or what is left of it. May be called again for the same run at any time, by any process: the mail is
     * sent once at most, and one conclusion is kept.
     *
     * @throws RuntimeException when it must be called again later: {@link Board.Unreachable}, or the store is away
     */
    public void run(RunId id) {
        try {
            switch (runs.claim(id)) {
                case Claim.Granted(TestRun run)
                when run.attempt() > MOST_ATTEMPTS ->
                    conclude(run, interrupted(run, new Symptom.GivenUp(MOST_ATTEMPTS)));
                case Claim.Granted(TestRun run) -> test(run);
                case Claim.CutOff(TestRun run) ->
                    conclude(
                            run,
                            interrupted(run, new Symptom.CutOff("after DATA was begun, before the run had ended")));
                case Claim.Ended(TestRun run) -> show(run);
                case Claim.Unknown() -> LOG.warn("There is no run {}", id);
            }
        } catch (TestRuns.LostClaim lost) {
            unkept.remove(id);
            LOG.info("Leaving run {} to the process that has taken it up", id);
        }
    }

    private void test(TestRun run) {
        TestRun.Conclusion known = unkept(run);
        if (known != null) {
            conclude(run, known);
            return;
        }
        TestRuns.Concluded concluded;
        try (Board.Live live = board.open(run)) {
            // kept before the display is closed, which may have to wait for the chat
            concluded = keep(run, diagnose(run, live));
        }
        board.conclude(concluded.run(), concluded.change());
    }

    private TestRun.Conclusion diagnose(TestRun run, Board.Live live) {
        return switch (preparation.prepare(run)) {
            case Prepared.Ready(Assignment assignment) -> {
                Aside<DomainPosture> advice = Aside.begin(() -> posture.of(
                        assignment.sender().address(), assignment.server().host()));
                Report report = probe.run(assignment, limits, new Follower(run, runs, live));
                yield conclusion(run, awaiting(report, assignment), assignment, advice.orNothing(GRACE));
            }
            case Prepared.Impossible(Assignment assignment, var problem) ->
                conclusion(
                        run,
                        failed(Verdict.FAILED, Stage.SETTINGS, new Symptom.InvalidSettings(List.of(problem))),
                        assignment,
                        null);
        };
    }

    /** The report of a message that was sent to the probe mailbox, where it can be watched for. */
    private Report awaiting(Report report, Assignment assignment) {
        boolean isSent = report.of(Stage.ARRIVAL)
                .filter(result -> result.outcome().equals(new Outcome.Skipped(Outcome.Because.ASKED_OF_A_PERSON)))
                .isPresent();
        return isSent && mailbox.receives(assignment.recipient())
                ? report.with(
                        new StageResult(Stage.ARRIVAL, new Outcome.Skipped(Outcome.Because.WATCHED), Duration.ZERO))
                : report;
    }

    private TestRun.Conclusion interrupted(TestRun run, Symptom symptom) {
        TestRun.Conclusion known = unkept(run);
        if (known != null) {
            return known;
        }
        Report report = failed(Verdict.INTERRUPTED, Stage.MESSAGE, symptom);
        return conclusion(run, report, preparation.prepare(run).assignment(), null);
    }

    /** What this process found out in an earlier attempt; no longer used when it could never be kept. */
    private TestRun.@Nullable Conclusion unkept(TestRun run) {
        return run.attempt() <= 2 * MOST_ATTEMPTS ? unkept.get(run.id()) : null;
    }

    private static Report failed(Verdict verdict, Stage stage, Symptom symptom) {
        StageResult result = new StageResult(stage, new Outcome.Failed(symptom, List.of()), Duration.ZERO);
        return new Report(verdict, List.of(result), Transcript.EMPTY, null, Duration.ZERO);
    }

    private TestRun.Conclusion conclusion(
            TestRun run, Report report, Assignment assignment, @Nullable DomainPosture posture) {
        return new TestRun.Conclusion(
                clock.instant(),
                report,
                remedies.explain(report, assignment).orElse(null),
                assignment.recipient(),
                posture,
                null,
                hindsight.of(run, report, assignment.recipient()).orElse(null));
    }

    private void conclude(TestRun run, TestRun.Conclusion conclusion) {
        TestRuns.Concluded concluded = keep(run, conclusion);
        board.conclude(concluded.run(), concluded.change());
    }

    private TestRuns.Concluded keep(TestRun run, TestRun.Conclusion conclusion) {
        unkept.values().removeIf(old -> old.at().isBefore(clock.instant().minus(LONGEST_OUTAGE)));
        unkept.put(run.id(), conclusion);
        TestRuns.Concluded concluded = runs.conclude(run, conclusion);
        unkept.remove(run.id());
        return concluded;
    }

    private void show(TestRun run) {
        unkept.remove(run.id());
        board.conclude(run, runs.changeBy(run));
    }
}
