package sendcheck.editing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sendcheck.testrun.Person;

/**
 * When a secret was set.
 *
 * @param by null: it came with the first settings
 * @param expires the day (UTC) from which the other side takes it no more; null: not known
 */
public record SecretMark(
        Instant at, @Nullable Person by, @Nullable LocalDate expires) {}
