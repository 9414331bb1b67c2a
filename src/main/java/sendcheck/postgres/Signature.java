package sendcheck.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import sendcheck.catalog.CatalogChange.Kind;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.testrun.Person;

/** Who changes what in the catalogue, when and from where, for its log. */
record Signature(Subject subject, Person by, Instant at, Source source) {

    /** Binds subject, at, byId, byName and source. */
    <S extends SqlStatement<S>> S bind(S statement) {
        return statement
                .bind("subject", subject.toString())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("byId", by.id())
                .bind("byName", by.name())
                .bind("source", source.key());
    }

    /** The same about something else. */
    Signature about(Subject other) {
        return new Signature(other, by, at, source);
    }

    /** Logs that the subject itself was changed. */
    void log(Handle handle, Kind kind, String before, String after) {
        bind(handle.createUpdate("""
                        INSERT INTO catalog_changes (subject, kind, before, after, at, by_id, by_name, source)
                        VALUES (:subject, :kind, :before, :after, :at, :byId, :byName, :source)
                        """))
                .bind("kind", kind.key())
                .bind("before", before)
                .bind("after", after)
                .execute();
    }
}
