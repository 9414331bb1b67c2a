package sandbox.slack.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Slack itself says to one person when something did not work.
 *
 * @param person user id
 * @param channel channel id where the person acted, or null
 */
public record Notice(Instant at, String person, @Nullable String channel, String text) {}
