package sendcheck.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sendcheck.connection.AccountKey;
import sendcheck.connection.Attempt;
import sendcheck.connection.AttemptId;
import sendcheck.connection.Attempts;
import sendcheck.connection.Ending;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Attempts to connect an account, in PostgreSQL. */
final class AttemptStore implements Attempts {
    private final Jdbi jdbi;
    private final ConnectedAccountStore accounts;
    private final Clock clock;
    private final EndingJson json = new EndingJson();

    AttemptStore(Jdbi jdbi, ConnectedAccountStore accounts, Clock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void open(Attempt attempt, Duration hold) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO connection_attempts
                          (id, profile, profile_title, account, mailbox, by_id, by_name, begun_at, held_until)
                        VALUES (:id, :profile, :title, :account, :mailbox, :byId, :byName, :begun, :until)
                        """)
                .bind("id", attempt.id().value())
                .bind("profile", attempt.profile().toString())
                .bind("title", StorableText.of(attempt.profileTitle()))
                .bind("account", StorableText.of(attempt.account().value()))
                .bind("mailbox", StorableText.of(attempt.mailbox()))
                .bind("byId", StorableText.of(attempt.by().id()))
                .bind("byName", StorableText.of(attempt.by().name()))
                .bind("begun", attempt.begun())
                .bind("until", clock.instant().plus(hold))
                .execute());
    }

    @Override
    public boolean hold(AttemptId id, Duration hold) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE connection_attempts SET held_until = :until WHERE id = :id AND ending IS NULL
                                """)
                        .bind("until", clock.instant().plus(hold))
                        .bind("id", id.value())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM connection_attempts WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> attempt(row))
                .findOne());
    }

    @Override
    public boolean end(AttemptId id, Ending ending) {
        return jdbi.withHandle(handle -> end(handle, id, ending));
    }

    @Override
    public void endAll(AccountKey account, Ending ending) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE connection_attempts SET ending = CAST(:ending AS jsonb)
                        WHERE account = :account AND ending IS NULL
                        """)
                .bind("ending", json.write(ending))
                .bind("account", StorableText.of(account.value()))
                .execute());
    }

    @Override
    public boolean connect(AttemptId id, Secret tokens, Instant at) {
        return jdbi.inTransaction(handle -> {
            Optional<Attempt> attempt = handle.createQuery(
                            "SELECT * FROM connection_attempts WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .map((row, context) -> attempt(row))
                    .findOne();
            boolean first = attempt.isPresent() && end(handle, id, new Ending.Connected());
            if (first) {
                accounts.keep(
                        handle, attempt.get().account(), tokens, attempt.get().by(), at);
            }
            return first;
        });
    }

    private boolean end(Handle handle, AttemptId id, Ending ending) {
        return handle.createUpdate("""
                                UPDATE connection_attempts SET ending = CAST(:ending AS jsonb)
                                WHERE id = :id AND ending IS NULL
                                """)
                        .bind("ending", json.write(ending))
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    @Override
    public List<Ended> ended() {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            UPDATE connection_attempts SET ending = CAST(:ending AS jsonb)
                            WHERE ending IS NULL AND held_until < :now
                            """)
                    .bind("ending", json.write(new Ending.Interrupted()))
                    .bind("now", clock.instant())
                    .execute();
            return handle.createQuery(
                            "SELECT * FROM connection_attempts WHERE ending IS NOT NULL ORDER BY begun_at, id")
                    .map((row, context) -> new Ended(attempt(row), json.read(row.getString("ending"))))
                    .list();
        });
    }

    @Override
    public void shown(AttemptId id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM connection_attempts WHERE id = :id")
                .bind("id", id.value())
                .execute());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                new AttemptId(row.getString("id")),
                ProfileKey.parse(row.getString("profile")),
                row.getString("profile_title"),
                new AccountKey(row.getString("account")),
                row.getString("mailbox"),
                new Person(row.getString("by_id"), row.getString("by_name")),
                TestRunRow.instant(row, "begun_at"));
    }
}
