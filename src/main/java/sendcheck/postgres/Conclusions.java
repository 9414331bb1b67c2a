package sendcheck.postgres;

import org.jdbi.v3.core.Handle;
import sendcheck.diagnosis.Report;
import sendcheck.incident.Change;
import sendcheck.incident.Deviation;
import sendcheck.incident.EndedRun;
import sendcheck.incident.IncidentRule;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRun;
import sendcheck.testrun.TestRuns;

/** Keeps how a run ended, once, with what that means for its profile's incident. */
final class Conclusions {
    private final ReportJson json;
    private final TestRunRow row;
    private final IncidentStore incidents;
    private final RandomIds ids;

    Conclusions(ReportJson json, TestRunRow row, IncidentStore incidents, RandomIds ids) {
        this.json = json;
        this.row = row;
        this.incidents = incidents;
        this.ids = ids;
    }

    /** See {@link TestRuns#conclude}; inside the caller's transaction. */
    TestRuns.Concluded keep(Handle handle, TestRun run, TestRun.Conclusion conclusion) {
        incidents.lock(handle, run.profile());
        TestRun kept = lock(handle, run);
        if (kept.conclusion() != null) {
            return new TestRuns.Concluded(
                    kept, incidents.changeBy(handle, kept.id().value()));
        }
        if (kept.attempt() != run.attempt()) {
            throw new TestRuns.LostClaim(run.id());
        }
        Change change = IncidentRule.decide(
                incidents.open(handle, run.profile()).orElse(null), ended(run, conclusion), ids.incident());
        incidents.keep(handle, change);
        write(handle, run, conclusion, change);
        if (conclusion.report().isArrivalAwaited()) {
            Queue.putWatch(handle, run.id(), conclusion.at());
        }
        return new TestRuns.Concluded(
                lock(handle, run), incidents.changeBy(handle, run.id().value()));
    }

    private TestRun lock(Handle handle, TestRun run) {
        return handle.createQuery(TestRunRow.SELECT + "WHERE r.id = :id FOR UPDATE OF r")
                .bind("id", run.id().value())
                .map(row)
                .one();
    }

    private static EndedRun ended(TestRun run, TestRun.Conclusion conclusion) {
        return new EndedRun(
                run.id().value(),
                run.profile(),
                run.profileTitle(),
                conclusion.at(),
                new Deviation(
                        run.dryRun(),
                        run.from() != null || run.kind() == RunKind.OVERRIDES,
                        run.recipient() != null,
                        run.occasion() instanceof Occasion.Unsaved),
                conclusion.report(),
                conclusion.finding());
    }

    private void write(Handle handle, TestRun run, TestRun.Conclusion conclusion, Change change) {
        Report report = conclusion.report();
        handle.createUpdate("""
                        UPDATE test_runs SET concluded_at = :at, verdict = :verdict, failed_stage = :failedStage,
                          used_recipient = :recipient, report = CAST(:report AS jsonb), finding = CAST(:finding AS jsonb),
                          posture = CAST(:posture AS jsonb), changes = CAST(:changes AS jsonb),
                          incident_id = :incident, incident_change = :change
                        WHERE id = :id
                        """)
                .bind("at", conclusion.at())
                .bind("verdict", report.verdict().key())
                .bind(
                        "failedStage",
                        report.failure().map(failure -> failure.stage().key()).orElse(null))
                .bind("recipient", StorableText.of(conclusion.recipient()))
                .bind("report", json.write(report))
                .bind("finding", json.write(conclusion.finding()))
                .bind("posture", json.write(conclusion.posture()))
                .bind("changes", json.write(conclusion.changes()))
                .bind("incident", IncidentStore.incidentId(change))
                .bind("change", IncidentStore.kind(change))
                .bind("id", run.id().value())
                .execute();
    }
}
