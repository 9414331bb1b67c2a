package sendcheck.postgres;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.connection.AccountKey;
import sendcheck.connection.ConnectedAccount;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Connected accounts in PostgreSQL; their tokens are cipher text there. */
final class ConnectedAccountStore implements ConnectedAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedAccountStore.class);

    private final Jdbi jdbi;
    private final Vault vault;
    private final Clock clock;

    ConnectedAccountStore(Jdbi jdbi, Vault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<ConnectedAccount> find(AccountKey key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM connected_accounts WHERE account = :account")
                .bind("account", stored(key))
                .map((row, context) -> read(row, key))
                .findOne()
                .flatMap(found -> found));
    }

    private Optional<ConnectedAccount> read(ResultSet row, AccountKey key) throws SQLException {
        try {
            return Optional.of(new ConnectedAccount(
                    key,
                    vault.decrypt(row.getBytes("ciphertext"), place(key)),
                    row.getLong("version"),
                    new Person(row.getString("connected_by_id"), row.getString("connected_by_name")),
                    TestRunRow.instant(row, "connected_at")));
        } catch (GeneralSecurityException unreadable) {
            LOG.warn("The tokens of a connected account cannot be decrypted: it must be connected again");
            return Optional.empty();
        }
    }

    /** In the caller's transaction: keeps the tokens in place of any that there are. */
    void keep(Handle handle, AccountKey key, Secret tokens, Person by, Instant at) {
        handle.createUpdate("""
                        INSERT INTO connected_accounts
                          (account, ciphertext, connected_by_id, connected_by_name, connected_at)
                        VALUES (:account, :ciphertext, :id, :name, :at)
                        ON CONFLICT (account) DO UPDATE SET
                          ciphertext = excluded.ciphertext, version = connected_accounts.version + 1,
                          connected_by_id = excluded.connected_by_id,
                          connected_by_name = excluded.connected_by_name,
                          connected_at = excluded.connected_at
                        """)
                .bind("account", stored(key))
                .bind("ciphertext", vault.encrypt(handle, tokens, place(key)))
                .bind("id", StorableText.of(by.id()))
                .bind("name", StorableText.of(by.name()))
                .bind("at", at)
                .execute();
    }

    @Override
    public boolean replace(ConnectedAccount read, Secret tokens) {
        return jdbi.inTransaction(handle -> handle.createUpdate("""
                                UPDATE connected_accounts SET ciphertext = :ciphertext, version = version + 1
                                WHERE account = :account AND version = :version AND connected_at = :at
                                """)
                        .bind("ciphertext", vault.encrypt(handle, tokens, place(read.key())))
                        .bind("account", stored(read.key()))
                        .bind("version", read.version())
                        .bind("at", read.at())
                        .execute())
                == 1;
    }

    @Override
    public boolean forget(AccountKey key) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM connected_accounts WHERE account = :account")
                        .bind("account", stored(key))
                        .execute())
                == 1;
    }

    @Override
    public boolean reserve(AccountKey key, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH taken AS (
                          UPDATE connected_accounts SET renewing_until = :until
                          WHERE account = :account AND (renewing_until IS NULL OR renewing_until < :now)
                          RETURNING 1)
                        SELECT EXISTS (SELECT 1 FROM taken)
                          OR NOT EXISTS (SELECT 1 FROM connected_accounts WHERE account = :account)
                        """)
                .bind("until", until)
                .bind("account", stored(key))
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void release(AccountKey key, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE connected_accounts SET renewing_until = NULL
                        WHERE account = :account AND renewing_until = :until
                        """)
                .bind("account", stored(key))
                .bind("until", until)
                .execute());
    }

    private static String stored(AccountKey key) {
        return StorableText.of(key.value());
    }

    private static Vault.Place place(AccountKey key) {
        return Vault.Place.ofAccount(stored(key));
    }
}
