package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import sendcheck.settings.Secret;

/** Where a cipher text stands, whichever table it is in. */
sealed interface StoredSecret {

    /** @param name of its profile, for people */
    record OfProfile(long profile, String field, String name) implements StoredSecret {}

    record OfAccount(String account) implements StoredSecret {}

    static List<StoredSecret> all(Handle handle) {
        return without(handle, new byte[0]);
    }

    /**
     * All that were encrypted with another key than the one of this mark.
     *
     * @param mark see {@link Keyring#primaryMark()}
     */
    static List<StoredSecret> without(Handle handle, byte[] mark) {
        List<StoredSecret> found = new ArrayList<>();
        found.addAll(handle.createQuery("""
                        SELECT s.profile_id, s.field, p.module || '/' || p.key AS name
                        FROM secrets s JOIN profiles p ON p.id = s.profile_id
                        WHERE substring(s.ciphertext FROM 5 FOR 5) <> :mark ORDER BY s.profile_id, s.field
                        """)
                .bind("mark", mark)
                .map((row, context) ->
                        new OfProfile(row.getLong("profile_id"), row.getString("field"), row.getString("name")))
                .list());
        found.addAll(handle.createQuery("""
                        SELECT account FROM connected_accounts
                        WHERE substring(ciphertext FROM 5 FOR 5) <> :mark ORDER BY account
                        """)
                .bind("mark", mark)
                .map((row, context) -> new OfAccount(row.getString("account")))
                .list());
        return found;
    }

    static int count(Handle handle) {
        return handle.createQuery("SELECT (SELECT count(*) FROM secrets) + (SELECT count(*) FROM connected_accounts)")
                .mapTo(Integer.class)
                .one();
    }

    /** With their keys; gives how many. */
    static int deleteAll(Handle handle) {
        handle.execute("DELETE FROM keyset");
        return handle.execute("DELETE FROM secrets") + handle.execute("DELETE FROM connected_accounts");
    }

    /** In a transaction of its own; false: it cannot be read. What was deleted meanwhile counts as done. */
    default boolean encryptAnew(Handle handle, Vault vault) {
        return handle.inTransaction(transaction -> {
            Optional<byte[]> ciphertext = locked(transaction);
            if (ciphertext.isPresent()) {
                try {
                    Secret secret = vault.decrypt(ciphertext.get(), place());
                    put(transaction, vault.encrypt(transaction, secret, place()));
                } catch (GeneralSecurityException unreadable) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Whether the configured keyset itself encrypted it, as was done before there was a ring. */
    default boolean isOpenedBy(Aead configured, Handle handle) {
        return locked(handle)
                .map(ciphertext -> {
                    try {
                        configured.decrypt(ciphertext, place().octets());
                        return true;
                    } catch (GeneralSecurityException unreadable) {
                        return false;
                    }
                })
                .orElse(false);
    }

    private Vault.Place place() {
        return switch (this) {
            case OfProfile(long profile, String field, String name) -> Vault.Place.ofProfile(profile, field);
            case OfAccount(String account) -> Vault.Place.ofAccount(account);
        };
    }

    private Optional<byte[]> locked(Handle handle) {
        return switch (this) {
            case OfProfile(long profile, String field, String name) ->
                handle.createQuery(
                                "SELECT ciphertext FROM secrets WHERE profile_id = :profile AND field = :field FOR UPDATE")
                        .bind("profile", profile)
                        .bind("field", field)
                        .mapTo(byte[].class)
                        .findOne();
            case OfAccount(String account) ->
                handle.createQuery("SELECT ciphertext FROM connected_accounts WHERE account = :account FOR UPDATE")
                        .bind("account", account)
                        .mapTo(byte[].class)
                        .findOne();
        };
    }

    private void put(Handle handle, byte[] ciphertext) {
        switch (this) {
            case OfProfile(long profile, String field, String name) ->
                handle.execute(
                        "UPDATE secrets SET ciphertext = ? WHERE profile_id = ? AND field = ?",
                        ciphertext,
                        profile,
                        field);
            case OfAccount(String account) ->
                handle.execute("UPDATE connected_accounts SET ciphertext = ? WHERE account = ?", ciphertext, account);
        }
    }

    /** For people. */
    default String words() {
        return switch (this) {
            case OfProfile(long profile, String field, String name) ->
                SecretFields.field(field).label() + " of " + name;
            case OfAccount account -> "tokens of a connected account";
        };
    }
}
