package sendcheck.postgres;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
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

/** Test runs in PostgreSQL; all processes on one database share them. */
final class TestRunStore implements TestRuns {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Intake intake;
    private final Conclusions conclusions;
    private final IncidentStore incidents = new IncidentStore();
    private final TestRunRow row;
    private final Arrivals arrivals;
    private final Runnable accepted;

    /** @param accepted called after something was queued, so that it begins at once */
    TestRunStore(Jdbi jdbi, Clock clock, RandomIds ids, Runnable accepted) {
        ReportJson json = new ReportJson();
        this.jdbi = jdbi;
        this.clock = clock;
        this.row = new TestRunRow(json);
        this.arrivals = new Arrivals(json, row);
        this.intake = new Intake(clock, ids);
        this.conclusions = new Conclusions(json, row, incidents, ids);
        this.accepted = accepted;
    }

    @Override
    public List<TestRun> accept(Order order) {
        List<TestRun> runs = jdbi.inTransaction(handle -> {
            intake.keep(handle, order);
            return handle.createQuery(TestRunRow.SELECT + "WHERE o.request_id = :request ORDER BY r.position")
                    .bind("request", StorableText.of(order.requestId()))
                    .map(row)
                    .list();
        });
        accepted.run();
        return runs;
    }

    @Override
    public Optional<TestRun> find(RunId id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private Optional<TestRun> find(Handle handle, RunId id) {
        return handle.createQuery(TestRunRow.SELECT + "WHERE r.id = :id")
                .bind("id", id.value())
                .map(row)
                .findOne();
    }

    @Override
    public Optional<Sweep> sweep(SweepId id) {
        return jdbi.withHandle(handle -> {
            List<TestRun> runs = handle.createQuery(TestRunRow.SELECT + "WHERE o.sweep_id = :sweep ORDER BY r.position")
                    .bind("sweep", id.value())
                    .map(row)
                    .list();
            return handle.createQuery("SELECT * FROM orders WHERE sweep_id = :sweep")
                    .bind("sweep", id.value())
                    .map((order, context) -> new Sweep(
                            id,
                            order.getString("sweep_title"),
                            new Person(order.getString("requester_id"), order.getString("requester_name")),
                            order.getString("channel"),
                            runs))
                    .findOne();
        });
    }

    @Override
    public List<TestRun> latest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT r.*, o.requester_id, o.requester_name, o.channel, o.sweep_id, o.ordered_at
                        FROM (SELECT DISTINCT ON (profile) * FROM test_runs
                              WHERE concluded_at IS NOT NULL AND unsaved_settings IS NULL
                              ORDER BY profile, concluded_at DESC) r
                        JOIN orders o ON o.request_id = r.request_id
                        ORDER BY r.profile
                        """).map(row).list());
    }

    @Override
    public Optional<TestRun> lastGood(ProfileKey profile) {
        return jdbi.withHandle(handle -> handle.createQuery(TestRunRow.SELECT + """
                        WHERE r.profile = :profile AND r.verdict = 'passed' AND r.kind = 'test' AND r.asked_from IS NULL
                          AND r.unsaved_settings IS NULL
                        ORDER BY r.concluded_at DESC LIMIT 1
                        """)
                .bind("profile", profile.toString())
                .map(row)
                .findOne());
    }

    @Override
    public Claim claim(RunId id) {
        return jdbi.inTransaction(handle -> {
            Optional<Boolean> dataBegun = handle.createQuery("""
                            UPDATE test_runs SET attempt = attempt + 1 WHERE id = :id AND concluded_at IS NULL
                            RETURNING data_begun_at IS NOT NULL
                            """)
                    .bind("id", id.value())
                    .mapTo(Boolean.class)
                    .findOne();
            Optional<TestRun> found = find(handle, id);
            if (found.isEmpty()) {
                return new Claim.Unknown();
            }
            TestRun run = found.get();
            if (dataBegun.isEmpty()) {
                return new Claim.Ended(run);
            }
            return dataBegun.get() ? new Claim.CutOff(run) : new Claim.Granted(run);
        });
    }

    @Override
    public void beginData(TestRun run) {
        int begun = jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE test_runs SET data_begun_at = :now
                        WHERE id = :id AND attempt = :attempt AND data_begun_at IS NULL AND concluded_at IS NULL
                        """)
                .bind("now", clock.instant())
                .bind("id", run.id().value())
                .bind("attempt", run.attempt())
                .execute());
        if (begun == 0) {
            throw new LostClaim(run.id());
        }
    }

    @Override
    public Concluded conclude(TestRun run, TestRun.Conclusion conclusion) {
        Concluded concluded = jdbi.inTransaction(handle -> conclusions.keep(handle, run, conclusion));
        if (conclusion.report().isArrivalAwaited()) {
            accepted.run();
        }
        return concluded;
    }

    @Override
    public Change changeBy(TestRun run) {
        return jdbi.withHandle(handle -> incidents.changeBy(handle, run.id().value()));
    }

    @Override
    public Optional<Awaited> awaited(RunId id) {
        return jdbi.withHandle(handle -> arrivals.awaited(handle, id));
    }

    @Override
    public TestRun watched(RunId id, StageResult arrival, @Nullable Finding finding) {
        return jdbi.inTransaction(handle -> {
            arrivals.keep(handle, id, arrival, finding);
            return find(handle, id).orElseThrow(() -> new NoSuchElementException("There is no run " + id));
        });
    }

    @Override
    public TestRun arrival(RunId id, Person by, boolean arrived, Instant at) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE test_runs SET arrived = :arrived, arrival_by_id = :byId, arrival_by_name = :byName,
                              arrival_at = :at
                            WHERE id = :id
                            """)
                    .bind("arrived", arrived)
                    .bind("byId", by.id())
                    .bind("byName", StorableText.of(by.name()))
                    .bind("at", at)
                    .bind("id", id.value())
                    .execute();
            return find(handle, id).orElseThrow(() -> new NoSuchElementException("There is no run " + id));
        });
    }
}
