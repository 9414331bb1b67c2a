package sendcheck.postgres;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.editing.Difference;
import sendcheck.editing.Form;
import sendcheck.editing.Kept;
import sendcheck.editing.Saving;
import sendcheck.editing.SecretMark;
import sendcheck.editing.SettingsChange;
import sendcheck.editing.SettingsStore;
import sendcheck.editing.Source;
import sendcheck.history.ChangedSetting;
import sendcheck.history.SettingsLog;
import sendcheck.secretlink.NewSecret;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Changes of settings in PostgreSQL: each counts up the version of its profile and leaves its rows in the log. */
final class EditStore implements SettingsStore, SettingsLog {
    private static final Logger LOG = LoggerFactory.getLogger(EditStore.class);
    private static final int ALL_SINCE = 50;

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;
    private final ProfileRow profileRow;
    private final ChangeLog log = new ChangeLog();

    EditStore(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
        this.profileRow = ProfileRow.leavingOutUnreadable(vault);
    }

    /** @param id of its row */
    private record Row(long id, Profile profile) {}

    /** @param id of the row, which is locked */
    private record Locked(long id, long version) {}

    @Override
    public Optional<Kept> kept(ProfileKey key) {
        return jdbi.inTransaction(handle -> row(handle, key, "").map(row -> kept(handle, row)));
    }

    private Optional<Row> row(Handle handle, ProfileKey key, String locking) {
        return handle.createQuery("""
                        SELECT p.*, m.title AS module_title,
                          (SELECT s.ciphertext FROM secrets s WHERE s.profile_id = p.id
                             AND s.field = CASE p.sign_in WHEN 'oauth' THEN p.oauth_grant ELSE 'password' END) AS ciphertext
                        FROM profiles p JOIN modules m ON m.key = p.module
                        WHERE p.module = :module AND p.key = :key AND p.archived_at IS NULL AND m.archived_at IS NULL
                        """ + locking)
                .bind("module", key.module())
                .bind("key", key.profile())
                .map((row, context) -> new Row(row.getLong("id"), profileRow.read(row)))
                .findOne();
    }

    private Kept kept(Handle handle, Row row) {
        Map<Field, Secret> secrets = new EnumMap<>(Field.class);
        Map<Field, SecretMark> marks = new EnumMap<>(Field.class);
        Set<Field> unreadable = EnumSet.noneOf(Field.class);
        handle.createQuery(
                        "SELECT field, ciphertext, set_at, set_by_id, set_by_name, expires_on FROM secrets WHERE profile_id = :id")
                .bind("id", row.id())
                .map((stored, context) -> {
                    Field field = SecretFields.field(stored.getString("field"));
                    secret(row, stored)
                            .ifPresentOrElse(secret -> secrets.put(field, secret), () -> unreadable.add(field));
                    marks.put(field, mark(stored));
                    return field;
                })
                .list();
        return new Kept(row.profile(), secrets, marks, unreadable);
    }

    /** Empty when it cannot be decrypted. */
    private Optional<Secret> secret(Row row, ResultSet stored) throws SQLException {
        try {
            return Optional.of(vault.decrypt(stored.getBytes("ciphertext"), row.id(), stored.getString("field")));
        } catch (GeneralSecurityException unreadable) {
            LOG.warn("A secret of {} cannot be decrypted", row.profile().key(), unreadable);
            return Optional.empty();
        }
    }

    private static SecretMark mark(ResultSet stored) throws SQLException {
        String id = stored.getString("set_by_id");
        return new SecretMark(
                stored.getObject("set_at", OffsetDateTime.class).toInstant(),
                id == null ? null : new Person(id, stored.getString("set_by_name")),
                stored.getObject("expires_on", LocalDate.class));
    }

    @Override
    public Saving save(Profile changed, Person by, Source source) {
        return jdbi.inTransaction(handle -> {
            Row row = row(handle, changed.key(), "FOR UPDATE OF p").orElse(null);
            if (row == null) {
                return new Saving.Gone();
            }
            long version = row.profile().version();
            if (version != changed.version()) {
                return new Saving.Outrun(
                        kept(handle, row), log.since(handle, changed.key(), changed.version(), ALL_SINCE));
            }
            List<Difference> differences = Form.of(row.profile()).changesTo(Form.of(changed));
            if (differences.isEmpty()) {
                return new Saving.Saved(version, Optional.empty());
            }
            ProfileColumns.update(handle, row.id(), changed);
            return saved(handle, changed.key(), new SettingsChange(version + 1, now(), by, source, differences));
        });
    }

    @Override
    public Saving set(ProfileKey key, Field field, Secret secret, Person by, Source source) {
        return jdbi.inTransaction(handle -> set(handle, key, field, new NewSecret(secret, null), by, source));
    }

    /** In the caller's transaction; a former secret need not be readable. Nothing is changed when the profile is gone. */
    Saving set(Handle handle, ProfileKey key, Field field, NewSecret secret, Person by, Source source) {
        Locked row = lock(handle, key).orElse(null);
        if (row == null) {
            return new Saving.Gone();
        }
        Instant now = now();
        String name = SecretFields.name(field);
        SecretRow.put(
                handle,
                row.id(),
                name,
                vault.encrypt(handle, secret.value(), row.id(), name),
                secret.expires(),
                by,
                now);
        handle.execute("UPDATE profiles SET version = version + 1 WHERE id = ?", row.id());
        long version = row.version() + 1;
        return saved(handle, key, new SettingsChange(version, now, by, source, List.of(Difference.ofSecret(field))));
    }

    /** Decrypts nothing, so that a secret can take the place of one that nobody can read any more. */
    private static Optional<Locked> lock(Handle handle, ProfileKey key) {
        return handle.createQuery("""
                        SELECT p.id, p.version FROM profiles p JOIN modules m ON m.key = p.module
                        WHERE p.module = :module AND p.key = :key AND p.archived_at IS NULL AND m.archived_at IS NULL
                        FOR UPDATE OF p
                        """)
                .bind("module", key.module())
                .bind("key", key.profile())
                .map((row, context) -> new Locked(row.getLong("id"), row.getLong("version")))
                .findOne();
    }

    private Saving saved(Handle handle, ProfileKey key, SettingsChange change) {
        log.add(handle, key, change);
        return new Saving.Saved(change.version(), Optional.of(change));
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public List<SettingsChange> log(ProfileKey key, int most) {
        return jdbi.withHandle(handle -> log.since(handle, key, 0, most));
    }

    @Override
    public List<ChangedSetting> since(ProfileKey profile, Instant moment) {
        return log(profile, ALL_SINCE).stream()
                .filter(change -> change.at().isAfter(moment))
                .flatMap(change -> change.differences().stream()
                        .map(difference -> new ChangedSetting(
                                difference.field().label(),
                                difference.before(),
                                difference.after(),
                                difference.isSecret(),
                                change.by().name(),
                                change.at())))
                .toList();
    }

    @Override
    public Optional<SettingsChange> change(ProfileKey key, long version) {
        return jdbi.withHandle(handle -> log.change(handle, key, version));
    }
}
