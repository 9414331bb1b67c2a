package sendcheck.expiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/**
 * A secret that its profile signs in with and whose end is known; nothing of it is here.
 *
 * @param expires the day (UTC) from which the other side takes it no more
 * @param setBy null: it came with the first settings
 * @param alertChannel where its module tells failures; null: nowhere
 * @param reminded the latest reminder, by days before the end; empty: none yet
 */
public record ExpiringSecret(
        ProfileName profile,
        Field field,
        LocalDate expires,
        Instant setAt,
        @Nullable Person setBy,
        @Nullable String alertChannel,
        OptionalInt reminded) {}
