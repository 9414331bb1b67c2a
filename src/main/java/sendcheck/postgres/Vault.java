package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sendcheck.settings.Secret;

/**
 * Encrypts secrets so that each can be read back only for the place that it was encrypted for. Each has a data key of its
 * own, encrypted with a key of the database's {@link Keyring}, and that is encrypted with the configured keyset. The ring is
 * read again when it does not fit any more, so that it can change while processes run.
 */
final class Vault {
    /** Begins what the configured keyset itself encrypted, as was done before there was a ring. */
    private static final byte DIRECT = 1;

    private final Jdbi jdbi;
    private final Aead configured;
    private final KeyringRow row;
    private volatile Known known = new Known(new Keyring(0, Keyring.fresh().keys()), Optional.empty());

    /** @param configured as {@link Keysets#open} gives it */
    Vault(Jdbi jdbi, Aead configured) {
        this.jdbi = jdbi;
        this.configured = configured;
        this.row = new KeyringRow(configured);
    }

    /** @param before still reads what was fetched before the keys changed */
    private record Known(Keyring ring, Optional<Keyring> before) {
        /** Versions do not tell which is newer: they begin anew when all secrets were given up. */
        Known then(Keyring read) {
            return new Known(read, Optional.of(ring));
        }
    }

    /**
     * Where a secret is kept.
     *
     * @param binding what the cipher text is bound to; never changed, since nothing could be read any more
     */
    record Place(String binding) {
        static Place ofProfile(long profileId, String field) {
            return new Place("profiles/" + profileId + "/" + field);
        }

        static Place ofAccount(String account) {
            return new Place("connected_accounts/" + account);
        }

        byte[] octets() {
            return binding.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** In the caller's transaction, which must also keep what it gives. */
    byte[] encrypt(Handle handle, Secret secret, long profileId, String field) {
        return encrypt(handle, secret, Place.ofProfile(profileId, field));
    }

    /** In the caller's transaction, which must also keep what it gives: until its end the keys do not change. */
    byte[] encrypt(Handle handle, Secret secret, Place place) {
        try {
            return row.held(handle)
                    .envelope()
                    .encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), place.octets());
        } catch (GeneralSecurityException failed) {
            throw new WrongKeyset(failed);
        }
    }

    /** @throws GeneralSecurityException when it was encrypted with another keyset, for another row, or was changed */
    Secret decrypt(byte[] ciphertext, long profileId, String field) throws GeneralSecurityException {
        return decrypt(ciphertext, Place.ofProfile(profileId, field));
    }

    /** @throws GeneralSecurityException when it was encrypted with another keyset, for another place, or was changed */
    Secret decrypt(byte[] ciphertext, Place place) throws GeneralSecurityException {
        byte[] clear = ciphertext.length > 0 && ciphertext[0] == DIRECT
                ? configured.decrypt(ciphertext, place.octets())
                : open(ciphertext, place);
        return new Secret(new String(clear, StandardCharsets.UTF_8));
    }

    private byte[] open(byte[] ciphertext, Place place) throws GeneralSecurityException {
        try {
            return open(known, ciphertext, place);
        } catch (GeneralSecurityException unknown) {
            Known newest = known.then(jdbi.withHandle(row::read).orElseThrow(() -> unknown));
            known = newest;
            return open(newest, ciphertext, place);
        }
    }

    private static byte[] open(Known known, byte[] ciphertext, Place place) throws GeneralSecurityException {
        try {
            return known.ring().envelope().decrypt(ciphertext, place.octets());
        } catch (GeneralSecurityException unknown) {
            return known.before().orElseThrow(() -> unknown).envelope().decrypt(ciphertext, place.octets());
        }
    }

    /** @throws WrongKeyset when the secrets of this database were encrypted with another keyset */
    void check(Handle handle) {
        try {
            row.read(handle).ifPresent(ring -> known = known.then(ring));
        } catch (GeneralSecurityException failed) {
            throw new WrongKeyset(failed);
        }
    }
}
