package sendcheck.editing;

import java.util.Map;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.Profile;
import sendcheck.settings.Secret;

/**
 * A profile as it is kept.
 *
 * @param profile with its secrets readable
 * @param secrets every secret that is set, whether the sign-in needs it now or not
 * @param marks when each of them was set
 */
public record Kept(Profile profile, Map<Field, Secret> secrets, Map<Field, SecretMark> marks) {

    public Kept {
        secrets = Map.copyOf(secrets);
        marks = Map.copyOf(marks);
    }

    /** Empty when it is not set. */
    public Secret secret(Field field) {
        return secrets.getOrDefault(field, new Secret(""));
    }

    public Form form() {
        return Form.of(profile);
    }
}
