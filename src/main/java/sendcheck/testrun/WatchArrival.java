package sendcheck.testrun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.arrival.Look;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.arrival.Sighting;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.StageResult;
import sendcheck.remedy.Remedies;
import sendcheck.settings.Catalog;

/** Watches the probe mailbox for the message of a run that has ended, in short looks, so that many runs can be watched by few. */
public final class WatchArrival {
    private static final Logger LOG = LoggerFactory.getLogger(WatchArrival.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    private final TestRuns runs;
    private final Preparation preparation;
    private final Board board;
    private final ProbeMailbox mailbox;
    private final Duration limit;
    private final Remedies remedies;
    private final Clock clock;

    /** @param limit how long a message is watched for, from the end of its run */
    public WatchArrival(
            TestRuns runs,
            Catalog catalog,
            UnsavedSettings unsaved,
            Board board,
            ProbeMailbox mailbox,
            Duration limit,
            Remedies remedies,
            Clock clock) {
        this.runs = runs;
        this.preparation = new Preparation(catalog, unsaved, clock);
        this.board = board;
        this.mailbox = mailbox;
        this.limit = limit;
        this.remedies = remedies;
        this.clock = clock;
    }

    /**
     * Looks once, for some seconds at most. May be called again for the same run at any time, by any process: what was seen
     * is kept once.
     *
     * @return when to look again; empty when it is over
     * @throws RuntimeException when it must be called again later: {@link Board.Unreachable}, or the store is away
     */
    public Optional<Instant> look(RunId id) {
        Optional<TestRuns.Awaited> awaited = runs.awaited(id);
        if (awaited.isPresent()) {
            return look(awaited.get());
        }
        runs.find(id).ifPresentOrElse(board::watched, () -> LOG.warn("There is no run {}", id));
        return Optional.empty();
    }

    private Optional<Instant> look(TestRuns.Awaited awaited) {
        TestRun run = awaited.run();
        Instant end = conclusion(run).at().plus(limit);
        Duration left = Duration.between(clock.instant(), end);
        Look look = mailbox.look(run.id().value(), left.compareTo(LOOK) < 0 ? left : LOOK);
        Instant now = clock.instant();
        boolean isOver = !now.isBefore(end);
        Duration took = Duration.between(awaited.sentAt(), now);
        return switch (look) {
            case Look.Seen seen -> keep(run, Sighting.seen(seen, took));
            case Look.Nothing() -> isOver ? keep(run, Sighting.notSeen(limit)) : Optional.of(now);
            case Look.Unusable unusable ->
                isOver || !unusable.isPassing()
                        ? keep(run, Sighting.unusable(unusable, took))
                        : Optional.of(now.plus(AFTER_TROUBLE));
        };
    }

    private Optional<Instant> keep(TestRun run, StageResult arrival) {
        Report report = conclusion(run).report().with(arrival);
        Assignment assignment = preparation.prepare(run).assignment();
        TestRun kept = runs.watched(
                run.id(), arrival, remedies.explainArrival(report, assignment).orElse(null));
        board.watched(kept);
        return Optional.empty();
    }

    private static TestRun.Conclusion conclusion(TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            throw new NoSuchElementException("run " + run.id() + " goes on");
        }
        return conclusion;
    }
}
