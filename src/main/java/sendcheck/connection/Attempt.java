package sendcheck.connection;

import java.time.Instant;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/**
 * Someone connects an account.
 *
 * @param profileTitle as people read it, with its module
 * @param mailbox the account that should be connected
 */
public record Attempt(
        AttemptId id,
        ProfileKey profile,
        String profileTitle,
        AccountKey account,
        String mailbox,
        Person by,
        Instant begun) {}
