package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The one row of {@code keyset}, sealed with the configured keyset. */
final class KeyringRow {

    private final Aead configured;

    KeyringRow(Aead configured) {
        this.configured = configured;
    }

    private static final class Sealed {
        private final long version;
        private final byte[] octets;

        private Sealed(long version, byte[] octets) {
            this.version = version;
            this.octets = octets;
        }

        private Keyring open(Aead configured) throws GeneralSecurityException {
            return Keyring.open(version, octets, configured);
        }
    }

    /**
     * Empty: nothing was encrypted with a ring so far.
     *
     * @throws GeneralSecurityException when the configured keyset does not fit the ring, or the secrets from before there was one
     */
    Optional<Keyring> read(Handle handle) throws GeneralSecurityException {
        Optional<Sealed> row = select(handle, "");
        if (row.isEmpty()) {
            checkFormerSecrets(handle);
            return Optional.empty();
        }
        return Optional.of(row.get().open(configured));
    }

    /**
     * In the caller's transaction: the ring to encrypt with, which stays the newest until the transaction ends. Makes it
     * when there is none.
     */
    Keyring held(Handle handle) throws GeneralSecurityException {
        return made(handle, "FOR SHARE").open(configured);
    }

    /** In the caller's transaction: the ring, which nobody encrypts with until the transaction ends. */
    Keyring locked(Handle handle) throws GeneralSecurityException {
        return made(handle, "FOR UPDATE").open(configured);
    }

    void write(Handle handle, Keyring ring) throws GeneralSecurityException {
        handle.execute("UPDATE keyset SET version = ?, sealed = ?", ring.version(), ring.sealed(configured));
    }

    private Sealed made(Handle handle, String locking) throws GeneralSecurityException {
        Optional<Sealed> row = select(handle, locking);
        if (row.isEmpty()) {
            checkFormerSecrets(handle);
            Keyring fresh = Keyring.fresh();
            handle.execute(
                    "INSERT INTO keyset (version, sealed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    fresh.version(),
                    fresh.sealed(configured));
            row = select(handle, locking);
        }
        return row.orElseThrow();
    }

    /** One that can be read is enough: a keyset that opens nothing is another one, but a single secret may be damaged. */
    private void checkFormerSecrets(Handle handle) throws GeneralSecurityException {
        List<StoredSecret> former = StoredSecret.all(handle);
        if (!former.isEmpty() && former.stream().noneMatch(secret -> secret.isOpenedBy(configured, handle))) {
            throw new GeneralSecurityException("the configured keyset opens none of the secrets");
        }
    }

    private static Optional<Sealed> select(Handle handle, String locking) {
        return handle.createQuery("SELECT version, sealed FROM keyset " + locking)
                .map((row, context) -> new Sealed(row.getLong("version"), row.getBytes("sealed")))
                .findOne();
    }
}
