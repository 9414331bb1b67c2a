package sendcheck.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Report;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;

/**
 * A test run that has ended, as far as incidents are concerned.
 *
 * @param run its id
 * @param profileTitle full title of the profile
 * @param finding what the failure means; null when the run passed
 */
public record EndedRun(
        String run,
        ProfileKey profile,
        String profileTitle,
        Instant at,
        Deviation deviation,
        Report report,
        @Nullable Finding finding) {}
