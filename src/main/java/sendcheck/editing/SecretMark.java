package sendcheck.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.testrun.Person;

/**
 * When a secret was set.
 *
 * @param by null: it came with the first settings
 */
public record SecretMark(Instant at, @Nullable Person by) {}
