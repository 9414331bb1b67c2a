package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import sendcheck.editing.Difference;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** The rows of {@code settings_changes}, of which those with one version are one change. */
final class ChangeLog {

    void add(Handle handle, ProfileKey key, SettingsChange change) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO settings_changes (profile, version, field, before, after, at, by_id, by_name, source)
                VALUES (:profile, :version, :field, :before, :after, :at, :byId, :byName, :source)
                """);
        for (Difference difference : change.differences()) {
            rows.bind("profile", key.toString())
                    .bind("version", change.version())
                    .bind("field", FieldNames.name(difference.field()))
                    .bind("before", difference.before())
                    .bind("after", difference.after())
                    .bind("at", change.at().atOffset(ZoneOffset.UTC))
                    .bind("byId", change.by().id())
                    .bind("byName", change.by().name())
                    .bind("source", change.source().key())
                    .add();
        }
        rows.execute();
    }

    /** Changes after this version, latest first. */
    List<SettingsChange> since(Handle handle, ProfileKey key, long version, int most) {
        List<Logged> rows = handle.createQuery("""
                        SELECT * FROM settings_changes WHERE profile = :profile AND version IN (
                          SELECT DISTINCT version FROM settings_changes
                          WHERE profile = :profile AND version > :version ORDER BY version DESC LIMIT :most)
                        ORDER BY version DESC
                        """)
                .bind("profile", key.toString())
                .bind("version", version)
                .bind("most", most)
                .map((row, context) -> logged(row))
                .list();
        return together(rows);
    }

    Optional<SettingsChange> change(Handle handle, ProfileKey key, long version) {
        return since(handle, key, version - 1, Integer.MAX_VALUE).stream()
                .filter(change -> change.version() == version)
                .findFirst();
    }

    private record Logged(SettingsChange change, Difference difference) {}

    private static Logged logged(ResultSet row) throws SQLException {
        Difference difference = new Difference(
                FieldNames.field(row.getString("field")), row.getString("before"), row.getString("after"));
        return new Logged(
                new SettingsChange(
                        row.getLong("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Person(row.getString("by_id"), row.getString("by_name")),
                        Source.of(row.getString("source")),
                        List.of(difference)),
                difference);
    }

    private static List<SettingsChange> together(List<Logged> rows) {
        List<SettingsChange> changes = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SettingsChange change = rows.get(i).change();
            differences.add(rows.get(i).difference());
            if (i + 1 == rows.size() || rows.get(i + 1).change().version() != change.version()) {
                differences.sort((one, other) -> one.field().compareTo(other.field()));
                changes.add(
                        new SettingsChange(change.version(), change.at(), change.by(), change.source(), differences));
                differences.clear();
            }
        }
        return changes;
    }
}
