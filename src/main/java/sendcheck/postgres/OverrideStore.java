package sendcheck.postgres;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sendcheck.catalog.Arranged;
import sendcheck.catalog.Arranged.Reason;
import sendcheck.catalog.Overrides;
import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.Subject;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;
import sendcheck.testrun.Person;

/** Changes of overrides in PostgreSQL; whoever changes those of a profile holds its row. */
final class OverrideStore implements Overrides {
    private final Jdbi jdbi;
    private final Clock clock;

    OverrideStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Arranged put(SenderOverride override, Person by) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> profile = profile(handle, override.profile());
            if (profile.isEmpty()) {
                return Arranged.refused(Reason.GONE);
            }
            OverrideRows.replace(
                    handle, profile.get(), List.of(override), false, signature(override.profile(), by, Source.FORM));
            return new Arranged.Done();
        });
    }

    @Override
    public Arranged remove(ProfileKey key, String portalUser, String seen, Person by) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> profile = profile(handle, key);
            if (profile.isEmpty()) {
                return Arranged.refused(Reason.GONE);
            }
            Signature signature = signature(key, by, Source.FORM);
            boolean removed = OverrideRows.remove(handle, profile.get(), portalUser, seen, signature);
            return removed ? new Arranged.Done() : Arranged.refused(Reason.CHANGED_MEANWHILE);
        });
    }

    @Override
    public Comparison compare(ProfileKey key, List<SenderOverride> list, boolean whole) {
        return jdbi.inTransaction(handle -> profile(handle, key)
                .<Comparison>map(profile -> compared(handle, profile, list, whole))
                .orElseGet(Comparison.Gone::new));
    }

    private static Comparison.Compared compared(Handle handle, long profile, List<SenderOverride> list, boolean whole) {
        OverridesDelta delta = OverrideRows.compare(handle, profile, list, whole);
        String basis = handle.createQuery("""
                        SELECT md5(coalesce(string_agg(portal_user || chr(10) || address, chr(10) ORDER BY portal_user), ''))
                        FROM overrides WHERE profile_id = :profile
                        """)
                .bind("profile", profile)
                .mapTo(String.class)
                .one();
        return new Comparison.Compared(delta, basis);
    }

    @Override
    public Replacement replace(
            ProfileKey key, List<SenderOverride> list, boolean whole, String basis, Person by, Source source) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> profile = profile(handle, key);
            if (profile.isEmpty()) {
                return new Replacement.Gone();
            }
            Comparison.Compared now = compared(handle, profile.get(), list, whole);
            if (!now.basis().equals(basis)) {
                return new Replacement.Outrun(now);
            }
            OverrideRows.replace(handle, profile.get(), list, whole, signature(key, by, source));
            return new Replacement.Replaced(now.delta());
        });
    }

    private Signature signature(ProfileKey key, Person by, Source source) {
        return new Signature(new Subject.OfProfile(key), by, clock.instant(), source);
    }

    /** Id of the row of a profile in use. */
    private static Optional<Long> profile(Handle handle, ProfileKey key) {
        return handle.createQuery("""
                        SELECT p.id FROM profiles p JOIN modules m ON m.key = p.module
                        WHERE p.module = :module AND p.key = :key AND p.archived_at IS NULL AND m.archived_at IS NULL
                        FOR UPDATE OF p
                        """)
                .bind("module", key.module())
                .bind("key", key.profile())
                .mapTo(Long.class)
                .findOne();
    }
}
