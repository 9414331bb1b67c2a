package sendcheck.secretlink;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;

/**
 * A secret as it is to be kept.
 *
 * @param expires the day (UTC) on which the other side takes it no more; null: not known
 */
public record NewSecret(Secret value, @Nullable LocalDate expires) {}
