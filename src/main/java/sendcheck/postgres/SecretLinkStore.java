package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Saving;
import sendcheck.editing.Source;
import sendcheck.secretlink.Grant;
import sendcheck.secretlink.LinkStore;
import sendcheck.secretlink.NewSecret;
import sendcheck.secretlink.Token;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/** One-time links in PostgreSQL; of their tokens only the hashes. */
final class SecretLinkStore implements LinkStore {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final EditStore settings;

    SecretLinkStore(Jdbi jdbi, EditStore settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    @Override
    public void keep(Token token, Grant grant) {
        jdbi.useTransaction(handle -> {
            forgetOld(handle, grant.expires());
            handle.createUpdate("""
                            INSERT INTO secret_links
                              (token_hash, person_id, person_name, profile, field, view_id, expires_at)
                            VALUES (:hash, :personId, :personName, :profile, :field, :view, :expires)
                            """)
                    .bind("hash", token.hash())
                    .bind("personId", StorableText.of(grant.person().id()))
                    .bind("personName", StorableText.of(grant.person().name()))
                    .bind("profile", grant.profile().toString())
                    .bind("field", SecretFields.name(grant.field()))
                    .bind("view", grant.view())
                    .bind("expires", grant.expires())
                    .execute();
        });
    }

    private static void forgetOld(Handle handle, Instant newest) {
        handle.createUpdate("DELETE FROM secret_links WHERE expires_at < :before")
                .bind("before", newest.minus(REMEMBERED))
                .execute();
    }

    @Override
    public Optional<Link> find(Token token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT l.*, m.title AS module_title, p.title
                        FROM secret_links l
                        LEFT JOIN (profiles p JOIN modules m ON m.key = p.module)
                          ON p.module || '/' || p.key = l.profile
                            AND p.archived_at IS NULL AND m.archived_at IS NULL
                        WHERE l.token_hash = :hash
                        """)
                .bind("hash", token.hash())
                .map((row, context) -> link(row))
                .findOne());
    }

    @Override
    public boolean use(Token token, NewSecret secret, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<Grant> open = handle.createQuery("""
                            SELECT * FROM secret_links
                            WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                            FOR UPDATE
                            """)
                    .bind("hash", token.hash())
                    .bind("now", now)
                    .map((row, context) -> grant(row))
                    .findOne();
            boolean set = open.isPresent() && set(handle, open.get(), secret);
            if (set) {
                handle.createUpdate("UPDATE secret_links SET used_at = :now WHERE token_hash = :hash")
                        .bind("now", now)
                        .bind("hash", token.hash())
                        .execute();
            }
            return set;
        });
    }

    private boolean set(Handle handle, Grant grant, NewSecret secret) {
        return settings.set(handle, grant.profile(), grant.field(), secret, grant.person(), Source.LINK)
                instanceof Saving.Saved;
    }

    private static Link link(ResultSet row) throws SQLException {
        Grant grant = grant(row);
        String title = row.getString("title");
        return new Link(
                grant,
                title == null ? null : new ProfileName(grant.profile(), row.getString("module_title"), title),
                used(row));
    }

    private static @Nullable Instant used(ResultSet row) throws SQLException {
        return row.getObject("used_at") == null ? null : TestRunRow.instant(row, "used_at");
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new Person(row.getString("person_id"), row.getString("person_name")),
                ProfileKey.parse(row.getString("profile")),
                SecretFields.field(row.getString("field")),
                row.getString("view_id"),
                TestRunRow.instant(row, "expires_at"));
    }
}
