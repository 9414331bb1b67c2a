package sendcheck.postgres;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.StageResult;
import sendcheck.remedy.Finding;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** Keeps what came of watching for a run's message, once. */
final class Arrivals {
    private final ReportJson json;
    private final TestRunRow row;

    Arrivals(ReportJson json, TestRunRow row) {
        this.json = json;
        this.row = row;
    }

    /** See {@link TestRuns#awaited}. */
    Optional<TestRuns.Awaited> awaited(Handle handle, RunId id) {
        return handle.createQuery(TestRunRow.SELECT + "WHERE r.id = :id AND r.concluded_at IS NOT NULL")
                .bind("id", id.value())
                .map((found, context) -> new TestRuns.Awaited(
                        row.map(found, context),
                        TestRunRow.instant(
                                found, found.getObject("data_begun_at") == null ? "concluded_at" : "data_begun_at")))
                .findOne()
                .filter(awaited -> isAwaited(awaited.run()));
    }

    /** Inside the caller's transaction; does nothing when the run waits no more. */
    void keep(Handle handle, RunId id, StageResult arrival, @Nullable Finding finding) {
        handle.createQuery(TestRunRow.SELECT + "WHERE r.id = :id FOR UPDATE OF r")
                .bind("id", id.value())
                .map(row)
                .findOne()
                .filter(Arrivals::isAwaited)
                .map(TestRun::conclusion)
                .ifPresent(conclusion -> handle.createUpdate("""
                                UPDATE test_runs SET report = CAST(:report AS jsonb),
                                  arrival_finding = CAST(:finding AS jsonb)
                                WHERE id = :id
                                """)
                        .bind("report", json.write(conclusion.report().with(arrival)))
                        .bind("finding", json.write(finding))
                        .bind("id", id.value())
                        .execute());
    }

    private static boolean isAwaited(TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        return conclusion != null && conclusion.report().isArrivalAwaited();
    }
}
