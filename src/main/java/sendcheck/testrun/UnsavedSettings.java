package sendcheck.testrun;

import java.util.Map;
import java.util.Optional;
import sendcheck.settings.Catalog;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.ProfileKey;

/** Makes a profile of texts that someone typed and did not save; throws an unchecked exception when the store is out of reach. */
public interface UnsavedSettings {

    /**
     * The profile as typed, with the secrets that are kept; empty when there is none of this key.
     *
     * @throws Catalog.UnreadableSecret when a secret of it cannot be decrypted
     */
    Optional<Profile> profile(ProfileKey key, Map<Field, String> values);
}
