package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Secret;

/** Encrypts secrets so that each can be read back only for the profile and field that it was encrypted for. */
final class Vault {
    private final Aead aead;

    /** @throws InvalidConfiguration when the text is no keyset */
    Vault(Secret keyset) throws InvalidConfiguration {
        this.aead = Keysets.open(keyset);
    }

    byte[] encrypt(Secret secret, long profileId, String field) {
        try {
            return aead.encrypt(secret.reveal().getBytes(StandardCharsets.UTF_8), binding(profileId, field));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A secret cannot be encrypted", failed);
        }
    }

    /** @throws GeneralSecurityException when it was encrypted with another keyset, for another row, or was changed */
    Secret decrypt(byte[] ciphertext, long profileId, String field) throws GeneralSecurityException {
        return new Secret(new String(aead.decrypt(ciphertext, binding(profileId, field)), StandardCharsets.UTF_8));
    }

    private static byte[] binding(long profileId, String field) {
        return ("profiles/" + profileId + "/" + field).getBytes(StandardCharsets.UTF_8);
    }
}
