package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * The keys that encrypt the data keys of secrets: the primary one encrypts, the others still decrypt.
 *
 * @param version of the row that it was read from
 */
record Keyring(long version, KeysetHandle keys) {

    private static final byte[] PLACE = "keyset".getBytes(StandardCharsets.UTF_8);

    /** With one new key. */
    static Keyring fresh() {
        try {
            return new Keyring(1, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another keyset than the configured one */
    static Keyring open(long version, byte[] sealed, Aead configured) throws GeneralSecurityException {
        return new Keyring(
                version, TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, configured, PLACE, AeadConfig2026.get()));
    }

    byte[] sealed(Aead configured) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, configured, PLACE, AeadConfig2026.get());
    }

    /** The next version, which encrypts with a new key and still decrypts with all the others. */
    Keyring withNewPrimary() throws GeneralSecurityException {
        KeysetHandle.Builder.Entry entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        return new Keyring(
                version + 1,
                KeysetHandle.newBuilder(keys)
                        .setConfiguration(AeadConfig2026.get())
                        .addEntry(entry)
                        .build());
    }

    /** The next version, which knows no key but the primary one. */
    Keyring primaryAlone() throws GeneralSecurityException {
        KeysetHandle.Builder left = KeysetHandle.newBuilder(keys).setConfiguration(AeadConfig2026.get());
        for (int i = left.size() - 1; i >= 0; i--) {
            if (!left.getAt(i).isPrimary()) {
                left.deleteAt(i);
            }
        }
        return new Keyring(version + 1, left.build());
    }

    /** Encrypts each secret with a data key of its own, which it encrypts with a key of this ring. */
    Aead envelope() throws GeneralSecurityException {
        return KmsEnvelopeAead.create(
                PredefinedAeadParameters.AES256_GCM, keys.getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    /**
     * What stands in each cipher text of the primary key from its fifth octet on, behind the length of the data key: Tink's
     * mark and the id of the key.
     */
    byte[] primaryMark() {
        return ByteBuffer.allocate(5)
                .put((byte) 1)
                .putInt(keys.getPrimary().getId())
                .array();
    }
}
