package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.SweepId;
import sendcheck.testrun.TestRun;

/** Reads a test run from its row joined with its order. */
final class TestRunRow implements RowMapper<TestRun> {
    /** Selects what this mapper reads; to be followed by WHERE. */
    static final String SELECT = """
            SELECT r.*, o.requester_id, o.requester_name, o.channel, o.sweep_id, o.ordered_at
            FROM test_runs r JOIN orders o ON o.request_id = r.request_id
            """;

    private final ReportJson json;

    TestRunRow(ReportJson json) {
        this.json = json;
    }

    @Override
    public TestRun map(ResultSet row, StatementContext context) throws SQLException {
        String sweep = row.getString("sweep_id");
        TestRun.Conclusion conclusion = conclusion(row);
        return new TestRun(
                new RunId(row.getString("id")),
                ProfileKey.parse(row.getString("profile")),
                row.getString("profile_title"),
                new Person(row.getString("requester_id"), row.getString("requester_name")),
                row.getString("channel"),
                row.getString("asked_recipient"),
                row.getString("asked_from"),
                row.getBoolean("dry_run"),
                RunKind.of(row.getString("kind")),
                occasion(row),
                sweep == null ? null : new SweepId(sweep),
                instant(row, "ordered_at"),
                row.getInt("attempt"),
                conclusion,
                arrival(row));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        String unsaved = row.getString("unsaved_settings");
        if (unsaved != null) {
            return new Occasion.Unsaved(FieldNames.texts(unsaved));
        }
        long version = row.getLong("settings_version");
        return row.wasNull() ? Occasion.NONE : new Occasion.Saved(version);
    }

    private TestRun.@Nullable Conclusion conclusion(ResultSet row) throws SQLException {
        if (row.getObject("concluded_at") == null) {
            return null;
        }
        return new TestRun.Conclusion(
                instant(row, "concluded_at"),
                json.report(row.getString("report")),
                json.finding(row.getString("finding")),
                row.getString("used_recipient"),
                json.posture(row.getString("posture")),
                json.finding(row.getString("arrival_finding")),
                json.changes(row.getString("changes")));
    }

    private static TestRun.@Nullable Arrival arrival(ResultSet row) throws SQLException {
        if (row.getObject("arrived") == null) {
            return null;
        }
        Person by = new Person(row.getString("arrival_by_id"), row.getString("arrival_by_name"));
        return new TestRun.Arrival(by, instant(row, "arrival_at"), row.getBoolean("arrived"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
