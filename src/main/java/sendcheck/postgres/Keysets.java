package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Secret;

/** The keysets that encrypt mail passwords, as text for the configuration. */
public final class Keysets {
    private Keysets() {}

    /** A new keyset with one AES-256-GCM key, as one line of base64. */
    public static String generate() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()),
                    AeadConfig2026.get(),
                    InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-256-GCM is not available", impossible);
        }
    }

    /** @throws InvalidConfiguration when it is not a keyset */
    public static void check(Secret keyset) throws InvalidConfiguration {
        var unused = open(keyset);
    }

    /**
     * Opens a keyset.
     *
     * @param keyset what {@link #generate()} made, or the JSON of a Tink keyset as it is
     * @throws InvalidConfiguration when it is neither
     */
    static Aead open(Secret keyset) throws InvalidConfiguration {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            json(keyset.reveal().strip()), AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new InvalidConfiguration(List.of(
                    "SENDCHECK_KEYSET (or --keyset-file) is not a keyset; `sendcheck keys generate` prints one"));
        }
    }

    private static String json(String text) {
        return text.startsWith("{") ? text : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
