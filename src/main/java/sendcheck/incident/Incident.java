package sendcheck.incident;

import java.time.Instant;
import sendcheck.settings.ProfileKey;

/**
 * A profile that fails.
 *
 * @param id names it among all incidents
 * @param failures failed runs since it was opened, at least 1
 * @param cause id of the last failed run's finding
 * @param causeTitle that finding's title
 * @param stage key of the stage that failed last
 * @param lastRun id of the last failed run
 */
public record Incident(
        String id,
        ProfileKey profile,
        String profileTitle,
        Instant openedAt,
        Instant lastFailureAt,
        int failures,
        String cause,
        String causeTitle,
        String stage,
        String lastRun) {}
