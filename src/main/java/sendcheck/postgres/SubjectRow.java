package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.Subject;
import sendcheck.settings.ProfileKey;

/**
 * A module or a profile as far as its name goes.
 *
 * @param key inside the module, for a profile
 * @param alertChannel null for a profile too
 */
record SubjectRow(
        String key, String title, int position, @Nullable String alertChannel, boolean archived) {

    /** In their order, archived ones too. */
    static List<SubjectRow> modules(Handle handle) {
        return handle.createQuery(
                        "SELECT key, title, position, alert_channel, archived_at FROM modules ORDER BY position, key")
                .map((row, context) -> row(row, row.getString("alert_channel")))
                .list();
    }

    /** Of a module, in their order, archived ones too. */
    static List<SubjectRow> profiles(Handle handle, String module) {
        return handle.createQuery("SELECT key, title, position, archived_at FROM profiles WHERE module = :module"
                        + " ORDER BY position, key")
                .bind("module", module)
                .map((row, context) -> row(row, null))
                .list();
    }

    private static SubjectRow row(ResultSet row, @Nullable String alertChannel) throws SQLException {
        return new SubjectRow(
                row.getString("key"),
                row.getString("title"),
                row.getInt("position"),
                alertChannel,
                row.getObject("archived_at") != null);
    }

    /** The subject and those that its key and title must differ from. */
    static List<SubjectRow> neighbours(Handle handle, Subject subject) {
        return switch (subject) {
            case Subject.OfModule module -> modules(handle);
            case Subject.OfProfile(ProfileKey key) -> profiles(handle, key.module());
        };
    }

    /** The key among its neighbours. */
    static String keyOf(Subject subject) {
        return switch (subject) {
            case Subject.OfModule(String key) -> key;
            case Subject.OfProfile(ProfileKey key) -> key.profile();
        };
    }

    static @Nullable SubjectRow find(List<SubjectRow> rows, String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(null);
    }

    /** Position of the last of them; -1 when there is none. */
    static int last(List<SubjectRow> rows) {
        return rows.stream().mapToInt(SubjectRow::position).max().orElse(-1);
    }

    /** Whether something new may have the key and title. */
    static Arranged free(List<SubjectRow> rows, String key, String title) {
        SubjectRow same = find(rows, key);
        if (same != null) {
            return Arranged.refused(same.archived() ? Reason.KEY_ARCHIVED : Reason.KEY_TAKEN);
        }
        return rows.stream().anyMatch(row -> !row.archived() && row.isCalled(title))
                ? Arranged.refused(Reason.TITLE_TAKEN)
                : new Arranged.Done();
    }

    boolean isCalled(String other) {
        return title.equalsIgnoreCase(other);
    }

    static void retitle(Handle handle, Subject subject, String title) {
        update(handle, subject, "title").bind("value", title).execute();
    }

    /** @param since null: in use */
    static void archive(Handle handle, Subject subject, @Nullable Instant since) {
        update(handle, subject, "archived_at")
                .bind("value", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Update update(Handle handle, Subject subject, String column) {
        return switch (subject) {
            case Subject.OfModule(String key) ->
                handle.createUpdate("UPDATE modules SET " + column + " = :value WHERE key = :key")
                        .bind("key", key);
            case Subject.OfProfile(ProfileKey key) ->
                handle.createUpdate("UPDATE profiles SET " + column + " = :value WHERE module = :module AND key = :key")
                        .bind("module", key.module())
                        .bind("key", key.profile());
        };
    }
}
