package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Gives a database a new key and encrypts all its secrets anew, one small transaction each, while processes go on reading
 * and writing them. Interrupted, it can be begun again.
 */
public final class KeyRotation {

    /** Any number that nothing else locks by. */
    private static final long LOCK = 7_331_907_284_461L;

    private final Jdbi jdbi;
    private final Vault vault;
    private final KeyringRow row;

    /**
     * @param jdbi gives connections that are not shared
     * @param configured as {@link Keysets#open} gives it
     */
    KeyRotation(Jdbi jdbi, Vault vault, Aead configured) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.row = new KeyringRow(configured);
    }

    /** What came of it. */
    public sealed interface Result {

        /** @param secrets how many are encrypted with the new key; no other key is needed any more */
        record Done(int secrets) implements Result {}

        /**
         * Some could not be read before either, so the former keys were kept.
         *
         * @param unreadable where they are, without anything of them
         */
        record Partly(int secrets, List<String> unreadable) implements Result {
            public Partly {
                unreadable = List.copyOf(unreadable);
            }
        }

        /** @param why whole sentences for people; nothing was changed that must be changed back */
        record Failed(String why) implements Result {}
    }

    /** Throws an unchecked exception when the database is out of reach; it may be begun again then. */
    public Result rotate() {
        try {
            return jdbi.withHandle(handle -> alone(handle)
                    ? rotate(handle)
                    : new Result.Failed("Another process is rotating the keys of this database just now."));
        } catch (WrongKeyset wrong) {
            return new Result.Failed(WrongKeyset.WORDS + ".");
        } catch (JdbiException failed) {
            if (Schema.isMissing(failed)) {
                return new Result.Failed(
                        "This version of Sendcheck has not used the database yet. Start `sendcheck serve` once.");
            }
            throw failed;
        }
    }

    /**
     * Deletes all secrets and tokens with their keys, so that new ones can be kept when the configured keyset is lost; does
     * nothing when the keyset fits.
     *
     * @return how many were deleted; empty: the keyset fits
     */
    public OptionalInt giveUp() {
        return jdbi.inTransaction(handle -> {
            try {
                var unused = row.locked(handle);
                return OptionalInt.empty();
            } catch (GeneralSecurityException lost) {
                return OptionalInt.of(StoredSecret.deleteAll(handle));
            }
        });
    }

    /** Until the connection is closed. */
    private static boolean alone(Handle handle) {
        return handle.createQuery("SELECT pg_try_advisory_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    private Result rotate(Handle handle) {
        byte[] mark = renewed(handle);
        Set<StoredSecret> unreadable = new HashSet<>();
        do {
            for (StoredSecret secret : StoredSecret.without(handle, mark)) {
                if (!unreadable.contains(secret) && !secret.encryptAnew(handle, vault)) {
                    unreadable.add(secret);
                }
            }
        } while (!isFinished(handle, mark, unreadable));
        int done = StoredSecret.count(handle) - unreadable.size();
        return unreadable.isEmpty()
                ? new Result.Done(done)
                : new Result.Partly(
                        done,
                        unreadable.stream().map(StoredSecret::words).sorted().toList());
    }

    /** @return the mark of the new primary key */
    private byte[] renewed(Handle handle) {
        return handle.inTransaction(transaction -> {
            try {
                Keyring ring = row.locked(transaction).withNewPrimary();
                row.write(transaction, ring);
                return ring.primaryMark();
            } catch (GeneralSecurityException wrong) {
                throw new WrongKeyset(wrong);
            }
        });
    }

    /** Forgets the former keys, once nothing needs them; while it looks, nobody can write. */
    private boolean isFinished(Handle handle, byte[] mark, Set<StoredSecret> unreadable) {
        return handle.inTransaction(transaction -> {
            try {
                Keyring ring = row.locked(transaction);
                List<StoredSecret> left = StoredSecret.without(transaction, mark);
                if (left.isEmpty()) {
                    row.write(transaction, ring.primaryAlone());
                }
                return unreadable.containsAll(left);
            } catch (GeneralSecurityException wrong) {
                throw new WrongKeyset(wrong);
            }
        });
    }
}
