package sendcheck.editing;

import java.util.Map;
import java.util.Set;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.Secret;

/**
 * A profile as it is kept.
 *
 * @param profile with its secrets readable
 * @param secrets every secret that is set, whether the sign-in needs it now or not
 * @param marks when each of them was set, the unreadable ones included
 * @param unreadable secrets that are set and cannot be decrypted with the service's keyset; they must be set again
 */
public record Kept(Profile profile, Map<Field, Secret> secrets, Map<Field, SecretMark> marks, Set<Field> unreadable) {

    public Kept {
        secrets = Map.copyOf(secrets);
        marks = Map.copyOf(marks);
        unreadable = Set.copyOf(unreadable);
    }

    /** Every secret can be read. */
    public Kept(Profile profile, Map<Field, Secret> secrets, Map<Field, SecretMark> marks) {
        this(profile, secrets, marks, Set.of());
    }

    /** Empty when it is not set. */
    public Secret secret(Field field) {
        return secrets.getOrDefault(field, new Secret(""));
    }

    public Form form() {
        return Form.of(profile);
    }
}
