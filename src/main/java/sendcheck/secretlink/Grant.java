package sendcheck.secretlink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/**
 * What a link lets its person do: set one secret of one profile, once.
 *
 * @param field {@link Field#PASSWORD}, {@link Field#CLIENT_SECRET} or {@link Field#CLIENT_CERTIFICATE}
 * @param view as given to {@link SecretLinks#issue}
 * @param expires from then on it does nothing
 */
public record Grant(
        Person person,
        ProfileKey profile,
        Field field,
        @Nullable String view,
        Instant expires) {

    public Grant {
        if (field != Field.PASSWORD && field != Field.CLIENT_SECRET && field != Field.CLIENT_CERTIFICATE) {
            throw new IllegalArgumentException(field + " is no secret");
        }
    }
}
