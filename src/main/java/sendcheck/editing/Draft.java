package sendcheck.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileKey;

/**
 * What someone typed and has not saved; one for each person and profile. It holds no secret.
 *
 * @param person id of the one who typed it
 * @param version of the profile that it was begun from
 * @param form every field, those out of sight included
 * @param screen what the chat needs to show it where it is open, in the chat's own form; null: nothing is open
 * @param at when it was typed
 */
public record Draft(
        String person,
        ProfileKey profile,
        long version,
        Form form,
        @Nullable String screen,
        Instant at) {}
