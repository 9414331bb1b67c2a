package sendcheck.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.StageResult;
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

/** Runs of which none fails, as long as the rehearsal lasts. */
final class RehearsedRuns implements TestRuns {

    private static final Person REQUESTER = new Person("U0", "Rehearsal");

    private final Map<RunId, TestRun> runs = new ConcurrentHashMap<>();

    RunId order(ProfileKey profile, int number) {
        RunId id = new RunId("rehearsal-" + number);
        runs.put(
                id,
                new TestRun(
                        id,
                        profile,
                        "Rehearsal",
                        REQUESTER,
                        "C0",
                        null,
                        null,
                        false,
                        null,
                        Instant.EPOCH,
                        1,
                        null,
                        null));
        return id;
    }

    @Override
    public Optional<TestRun> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Claim claim(RunId id) {
        return find(id).<Claim>map(Claim.Granted::new).orElseGet(Claim.Unknown::new);
    }

    @Override
    public void beginData(TestRun run) {}

    @Override
    public Concluded conclude(TestRun run, TestRun.Conclusion conclusion) {
        TestRun concluded = run.with(conclusion, null);
        runs.put(run.id(), concluded);
        return new Concluded(concluded, new Change.None());
    }

    @Override
    public Change changeBy(TestRun run) {
        return new Change.None();
    }

    @Override
    public Optional<TestRun> lastGood(ProfileKey profile) {
        return Optional.empty();
    }

    @Override
    public Optional<Sweep> sweep(SweepId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Awaited> awaited(RunId id) {
        return Optional.empty();
    }

    @Override
    public List<TestRun> latest() {
        return List.copyOf(runs.values());
    }

    @Override
    public List<TestRun> accept(Order order) {
        throw notRehearsed();
    }

    @Override
    public TestRun arrival(RunId id, Person by, boolean arrived, Instant at) {
        throw notRehearsed();
    }

    @Override
    public TestRun watched(RunId id, StageResult arrival, @Nullable Finding finding) {
        throw notRehearsed();
    }

    private static UnsupportedOperationException notRehearsed() {
        return new UnsupportedOperationException("this is not rehearsed");
    }
}
