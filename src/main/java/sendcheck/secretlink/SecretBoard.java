package sendcheck.secretlink;

import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** Tells where it is waited for that a secret was set. */
public interface SecretBoard {

    /**
     * Returns at once and never throws.
     *
     * @param view as given to {@link SecretLinks#issue}; null: nobody waits
     */
    void set(Person by, ProfileKey profile, Problem.Field field, @Nullable String view);
}
