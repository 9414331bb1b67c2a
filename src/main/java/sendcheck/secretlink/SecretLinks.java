package sendcheck.secretlink;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** Hands out links to the page where a secret is typed. */
public interface SecretLinks {

    /**
     * A new link; it throws an unchecked exception when the store is out of reach.
     *
     * @param field {@link Problem.Field#PASSWORD}, {@link Problem.Field#CLIENT_SECRET} or
     *     {@link Problem.Field#CLIENT_CERTIFICATE}
     * @param view the open modal that hears when the secret is set; null: none
     */
    Link issue(Person person, ProfileKey profile, Problem.Field field, @Nullable String view);

    /** @param address holds the token, so it is shown to this person alone and never logged */
    record Link(URI address, Instant expires) {}
}
