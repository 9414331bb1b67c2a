package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.incident.Change;
import sendcheck.incident.Incident;
import sendcheck.settings.ProfileKey;

/** Incidents in PostgreSQL; every method works inside the caller's transaction. */
final class IncidentStore {

    /** Lets only one transaction at a time decide about this profile's incident, until it ends. */
    void lock(Handle handle, ProfileKey profile) {
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:profile, 0))")
                .bind("profile", "incident of " + profile)
                .mapTo(Integer.class)
                .one();
    }

    Optional<Incident> open(Handle handle, ProfileKey profile) {
        return handle.createQuery("SELECT * FROM incidents WHERE profile = :profile AND recovered_at IS NULL")
                .bind("profile", profile.toString())
                .map((row, context) -> incident(row))
                .findOne();
    }

    void keep(Handle handle, Change change) {
        switch (change) {
            case Change.Opened(Incident incident) -> upsert(handle, incident);
            case Change.Updated(Incident incident) -> upsert(handle, incident);
            case Change.Recovered(Incident incident, var at, String run) ->
                handle.createUpdate("UPDATE incidents SET recovered_at = :at, recovered_by = :run WHERE id = :id")
                        .bind("at", at)
                        .bind("run", run)
                        .bind("id", incident.id())
                        .execute();
            case Change.None() -> {}
        }
    }

    private static void upsert(Handle handle, Incident incident) {
        handle.createUpdate("""
                        INSERT INTO incidents (id, profile, profile_title, opened_at, last_failure_at, failures, cause,
                          cause_title, stage, last_run)
                        VALUES (:id, :profile, :title, :openedAt, :lastFailureAt, :failures, :cause, :causeTitle, :stage,
                          :lastRun)
                        ON CONFLICT (id) DO UPDATE SET profile_title = excluded.profile_title,
                          last_failure_at = excluded.last_failure_at, failures = excluded.failures,
                          cause = excluded.cause, cause_title = excluded.cause_title, stage = excluded.stage,
                          last_run = excluded.last_run
                        """)
                .bind("id", incident.id())
                .bind("profile", incident.profile().toString())
                .bind("title", incident.profileTitle())
                .bind("openedAt", incident.openedAt())
                .bind("lastFailureAt", incident.lastFailureAt())
                .bind("failures", incident.failures())
                .bind("cause", incident.cause())
                .bind("causeTitle", incident.causeTitle())
                .bind("stage", incident.stage())
                .bind("lastRun", incident.lastRun())
                .execute();
    }

    /** How a change is written beside the run that made it; null: there was none. */
    static @Nullable String kind(Change change) {
        return switch (change) {
            case Change.Opened opened -> "opened";
            case Change.Updated updated -> "updated";
            case Change.Recovered recovered -> "recovered";
            case Change.None none -> null;
        };
    }

    static @Nullable String incidentId(Change change) {
        return switch (change) {
            case Change.Opened(Incident incident) -> incident.id();
            case Change.Updated(Incident incident) -> incident.id();
            case Change.Recovered(Incident incident, var at, var run) -> incident.id();
            case Change.None() -> null;
        };
    }

    /** The change that this run made, with the incident as it stands now. */
    Change changeBy(Handle handle, String run) {
        return handle.createQuery("""
                        SELECT i.*, r.incident_change
                        FROM test_runs r JOIN incidents i ON i.id = r.incident_id
                        WHERE r.id = :run
                        """)
                .bind("run", run)
                .map((row, context) -> change(row))
                .findOne()
                .orElse(new Change.None());
    }

    private static Change change(ResultSet row) throws SQLException {
        Incident incident = incident(row);
        if (row.getObject("recovered_at") != null) {
            return new Change.Recovered(
                    incident, TestRunRow.instant(row, "recovered_at"), row.getString("recovered_by"));
        }
        return row.getString("incident_change").equals("opened")
                ? new Change.Opened(incident)
                : new Change.Updated(incident);
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getString("id"),
                ProfileKey.parse(row.getString("profile")),
                row.getString("profile_title"),
                TestRunRow.instant(row, "opened_at"),
                TestRunRow.instant(row, "last_failure_at"),
                row.getInt("failures"),
                row.getString("cause"),
                row.getString("cause_title"),
                row.getString("stage"),
                row.getString("last_run"));
    }
}
