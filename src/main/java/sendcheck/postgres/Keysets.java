package sendcheck.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import sendcheck.config.InvalidConfiguration;
import sendcheck.settings.Secret;

/** The configured keysets, as text; they encrypt the keys that the database holds. */
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
     * Opens a keyset, or several with a comma between them: the first one encrypts, all decrypt.
     *
     * @param keyset what {@link #generate()} made, or the JSON of a Tink keyset as it is
     * @throws InvalidConfiguration when it is neither
     */
    static Aead open(Secret keyset) throws InvalidConfiguration {
        try {
            List<Aead> all = new ArrayList<>();
            for (String json : jsons(keyset.reveal().strip())) {
                all.add(TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                        .getPrimitive(AeadConfig2026.get(), Aead.class));
            }
            return new FirstOf(all);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new InvalidConfiguration(List.of(
                    "SENDCHECK_KEYSET (or --keyset-file) is not a keyset; `sendcheck keys generate` prints one"));
        }
    }

    private static List<String> jsons(String text) {
        return text.startsWith("{")
                ? List.of(text)
                : Arrays.stream(text.split("[,\\s]+", -1))
                        .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8))
                        .toList();
    }

    /** @param all at least one */
    private record FirstOf(List<Aead> all) implements Aead {
        @Override
        public byte[] encrypt(byte[] clear, byte[] associated) throws GeneralSecurityException {
            return all.getFirst().encrypt(clear, associated);
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associated) throws GeneralSecurityException {
            GeneralSecurityException first = null;
            for (Aead each : all) {
                try {
                    return each.decrypt(ciphertext, associated);
                } catch (GeneralSecurityException ofAnother) {
                    first = first == null ? ofAnother : first;
                }
            }
            throw first == null ? new GeneralSecurityException("there is no key") : first;
        }
    }
}
