package sendcheck.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.incident.Change;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Claim;
import sendcheck.testrun.Order;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.Sweep;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** Test runs in memory, which nobody does unless a test says so; can fail. */
final class MemoryRuns implements TestRuns {

    private final Map<RunId, TestRun> runs = new LinkedHashMap<>();
    private final Map<String, List<RunId>> orders = new LinkedHashMap<>();
    private final Map<SweepId, Order> sweeps = new LinkedHashMap<>();
    private final Map<RunId, Change> changes = new ConcurrentHashMap<>();
    private @Nullable RuntimeException failure;

    void change(RunId run, Change change) {
        changes.put(run, change);
    }

    synchronized void failWith(RuntimeException thrown) {
        failure = thrown;
    }

    synchronized List<TestRun> all() {
        return List.copyOf(runs.values());
    }

    @Override
    public synchronized List<TestRun> accept(Order order) {
        if (failure != null) {
            throw failure;
        }
        return orders.computeIfAbsent(order.requestId(), request -> queue(order)).stream()
                .map(this::known)
                .toList();
    }

    private List<RunId> queue(Order order) {
        SweepId sweep = order.sweepTitle() == null ? null : new SweepId("sweep-" + sweeps.size());
        if (sweep != null) {
            sweeps.put(sweep, order);
        }
        List<RunId> ids = new ArrayList<>();
        for (ProfileKey profile : order.profiles()) {
            RunId id = new RunId("run-%03d".formatted(runs.size()));
            runs.put(id, Samples.run(id, profile, order, sweep));
            ids.add(id);
        }
        return ids;
    }

    /** Ends the run, with this finding when it failed. */
    synchronized TestRun end(RunId id, Report report, Optional<Finding> finding) {
        TestRun run = known(id);
        var conclusion = new TestRun.Conclusion(
                Instant.parse("2026-11-24T12:00:05Z"), report, finding.orElse(null), "test@example.com", null);
        return keep(run.with(conclusion, run.arrival()));
    }

    private TestRun known(RunId id) {
        return Objects.requireNonNull(runs.get(id), id::value);
    }

    private TestRun keep(TestRun run) {
        runs.put(run.id(), run);
        return run;
    }

    @Override
    public synchronized Optional<TestRun> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized Optional<Sweep> sweep(SweepId id) {
        return Optional.ofNullable(sweeps.get(id))
                .map(order -> new Sweep(
                        id,
                        String.valueOf(order.sweepTitle()),
                        order.requester(),
                        order.channel(),
                        runs.values().stream()
                                .filter(run -> id.equals(run.sweep()))
                                .toList()));
    }

    @Override
    public synchronized List<TestRun> latest() {
        return all();
    }

    @Override
    public Optional<TestRun> lastGood(ProfileKey profile) {
        return Optional.empty();
    }

    @Override
    public Claim claim(RunId id) {
        return new Claim.Unknown();
    }

    @Override
    public void beginData(TestRun run) {
        throw new LostClaim(run.id());
    }

    @Override
    public Concluded conclude(TestRun run, TestRun.Conclusion conclusion) {
        throw new LostClaim(run.id());
    }

    @Override
    public Optional<Awaited> awaited(RunId id) {
        return Optional.empty();
    }

    @Override
    public synchronized TestRun watched(RunId id, StageResult arrival, @Nullable Finding finding) {
        TestRun run = known(id);
        TestRun.Conclusion old = Objects.requireNonNull(run.conclusion());
        return keep(run.with(
                new TestRun.Conclusion(
                        old.at(),
                        old.report().with(arrival),
                        old.finding(),
                        old.recipient(),
                        old.posture(),
                        finding,
                        old.changes()),
                run.arrival()));
    }

    @Override
    public Change changeBy(TestRun run) {
        return changes.getOrDefault(run.id(), new Change.None());
    }

    @Override
    public synchronized TestRun arrival(RunId id, Person by, boolean arrived, Instant at) {
        TestRun run = known(id);
        return keep(run.with(run.conclusion(), new TestRun.Arrival(by, at, arrived)));
    }

    static Report passed() {
        return new Report(Verdict.PASSED, Samples.passedStages(), Samples.TRANSCRIPT, "4Bq1Xz", Duration.ofSeconds(1));
    }

    static Report failed() {
        return new Report(Verdict.FAILED, Samples.failedStages(), Samples.TRANSCRIPT, null, Duration.ofSeconds(1));
    }
}
