package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.CatalogChange;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** The rows of {@code catalog_changes}. */
final class CatalogLog {

    private CatalogLog() {}

    /** @param profile null: all */
    static List<CatalogChange> latest(Handle handle, @Nullable ProfileKey profile, int most) {
        return handle.createQuery("""
                        SELECT * FROM catalog_changes WHERE :subject::text IS NULL OR subject = :subject
                        ORDER BY id DESC LIMIT :most
                        """)
                .bind("subject", profile == null ? null : profile.toString())
                .bind("most", most)
                .map((row, context) -> change(row))
                .list();
    }

    private static CatalogChange change(ResultSet row) throws SQLException {
        return new CatalogChange(
                Subject.parse(row.getString("subject"))
                        .orElseThrow(() -> new IllegalStateException("a subject that is none")),
                row.getString("portal_user"),
                Kind.of(row.getString("kind")),
                row.getString("before"),
                row.getString("after"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Person(row.getString("by_id"), row.getString("by_name")),
                Source.of(row.getString("source")));
    }
}
