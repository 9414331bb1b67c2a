package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import sendcheck.reading.Consumer;
import sendcheck.reading.ConsumerToken;
import sendcheck.reading.Consumers;
import sendcheck.reading.ReadLog;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** Programs that read settings, and what they read, in PostgreSQL. */
final class ConsumerStore implements Consumers, ReadLog {
    private static final String COLUMNS = "name, reads_secrets, added_at, added_by";

    private final Jdbi jdbi;
    private final Clock clock;

    ConsumerStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public boolean add(String name, ConsumerToken token, boolean readsSecrets, Person by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO consumers (name, token_hash, reads_secrets, added_at, added_by)
                                VALUES (:name, :hash, :secrets, :at, :by)
                                ON CONFLICT (name) WHERE removed_at IS NULL DO NOTHING
                                """)
                        .bind("name", name)
                        .bind("hash", token.hash())
                        .bind("secrets", readsSecrets)
                        .bind("at", now())
                        .bind("by", by.name())
                        .execute()
                == 1);
    }

    @Override
    public boolean remove(String name, Person by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE consumers SET removed_at = :at, removed_by = :by
                                WHERE name = :name AND removed_at IS NULL
                                """)
                        .bind("name", name)
                        .bind("at", now())
                        .bind("by", by.name())
                        .execute()
                == 1);
    }

    @Override
    public List<Consumer> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM consumers WHERE removed_at IS NULL ORDER BY name")
                .map((row, context) -> consumer(row))
                .list());
    }

    /** Found by its hash, so that how long it takes tells nothing of a token. */
    @Override
    public Optional<Consumer> of(ConsumerToken token) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM consumers WHERE token_hash = :hash AND removed_at IS NULL")
                .bind("hash", token.hash())
                .map((row, context) -> consumer(row))
                .findOne());
    }

    private static Consumer consumer(ResultSet row) throws SQLException {
        return new Consumer(
                row.getString("name"),
                row.getBoolean("reads_secrets"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }

    @Override
    public void add(String consumer, ProfileKey profile, Result result, String from) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO settings_reads (at, consumer, profile, result, asked_from)
                        VALUES (:at, :consumer, :profile, :result, :from)
                        """)
                .bind("at", now())
                .bind("consumer", consumer)
                .bind("profile", profile.toString())
                .bind("result", result.key())
                .bind("from", from)
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
