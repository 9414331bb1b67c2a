package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Secret;

/** Encrypts secrets so that each can be read back only for the place that it was encrypted for. */
final class Vault {
    private final Aead aead;

    /** @throws InvalidConfiguration when the text is no keyset */
    Vault(Secret keyset) throws InvalidConfiguration {
        this.aead = Keysets.open(keyset);
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
    }

    byte[] encrypt(Secret secret, long profileId, String field) {
        return encrypt(secret, Place.ofProfile(profileId, field));
    }

    byte[] encrypt(Secret secret, Place place) {
        try {
            return aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), associated(place));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A secret cannot be encrypted", failed);
        }
    }

    /** @throws GeneralSecurityException when it was encrypted with another keyset, for another row, or was changed */
    Secret decrypt(byte[] ciphertext, long profileId, String field) throws GeneralSecurityException {
        return decrypt(ciphertext, Place.ofProfile(profileId, field));
    }

    /** @throws GeneralSecurityException when it was encrypted with another keyset, for another place, or was changed */
    Secret decrypt(byte[] ciphertext, Place place) throws GeneralSecurityException {
        return new Secret(new String(aead.decrypt(ciphertext, associated(place)), StandardCharsets.UTF_8));
    }

    private static byte[] associated(Place place) {
        return place.binding().getBytes(StandardCharsets.UTF_8);
    }
}
