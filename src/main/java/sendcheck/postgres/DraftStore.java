package sendcheck.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import sendcheck.editing.Draft;
import sendcheck.editing.Drafts;
import sendcheck.editing.Form;
import sendcheck.settings.ProfileKey;

/** Drafts in PostgreSQL; of one that was dropped the row stays, so that what arrives late does not bring it back. */
final class DraftStore implements Drafts {
    private final Jdbi jdbi;

    DraftStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Draft> find(String person, ProfileKey profile) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM drafts WHERE person = :person AND profile = :profile AND form IS NOT NULL")
                .bind("person", person)
                .bind("profile", profile.toString())
                .map((row, context) -> new Draft(
                        person,
                        profile,
                        row.getLong("version"),
                        new Form(FieldNames.texts(row.getString("form"))),
                        row.getString("screen"),
                        TestRunRow.instant(row, "at")))
                .findOne());
    }

    @Override
    public void keep(Draft draft) {
        String form = FieldNames.json(draft.form().values());
        put(draft.person(), draft.profile(), draft.at(), form, draft.screen(), draft.version());
    }

    @Override
    public void drop(String person, ProfileKey profile, Instant at) {
        put(person, profile, at, null, null, 1);
    }

    private void put(
            String person,
            ProfileKey profile,
            Instant at,
            @Nullable String form,
            @Nullable String screen,
            long version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO drafts (person, profile, version, form, screen, at)
                        VALUES (:person, :profile, :version, CAST(:form AS jsonb), :screen, :at)
                        ON CONFLICT (person, profile) DO UPDATE SET version = EXCLUDED.version, form = EXCLUDED.form,
                          screen = EXCLUDED.screen, at = EXCLUDED.at
                        WHERE drafts.at <= EXCLUDED.at
                        """)
                .bind("person", person)
                .bind("profile", profile.toString())
                .bind("version", version)
                .bind("form", form)
                .bind("screen", StorableText.orNull(screen))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
