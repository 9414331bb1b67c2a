package sandbox.slack.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as it now stands.
 *
 * @param ts Slack's id of a message within its channel, {@code seconds.micros}; also the time it was posted
 * @param channel channel id
 * @param author user id
 * @param text mrkdwn, where {@code &}, {@code <} and {@code >} are escaped; may be empty when there are blocks
 * @param blocks a JSON array, each block with its {@code block_id}; empty when the message is plain
 * @param threadTs {@code ts} of the parent when this is a reply, else null
 * @param ephemeralTo user id of the only person who sees it, else null
 * @param edited whether it was changed since it was posted
 * @param metadata {@code {"event_type", "event_payload"}}, or null
 */
public record Message(
        String ts,
        String channel,
        String author,
        String text,
        JsonNode blocks,
        @Nullable String threadTs,
        @Nullable String ephemeralTo,
        boolean edited,
        @Nullable JsonNode metadata) {

    /** The same message where JSON's null, as it comes out of a file, stands for no metadata. */
    public Message withoutNulls() {
        return metadata != null && metadata.isNull()
                ? new Message(ts, channel, author, text, blocks, threadTs, ephemeralTo, edited, null)
                : this;
    }

    public boolean ephemeral() {
        return ephemeralTo != null;
    }

    public boolean reply() {
        return threadTs != null;
    }

    /** Whether the person sees it, being in the channel. */
    public boolean seenBy(String personId) {
        return ephemeralTo == null || ephemeralTo.equals(personId);
    }

    /** A value of the metadata's payload, as text. */
    public Optional<String> metadata(String eventType, String key) {
        if (metadata == null || !metadata.path("event_type").asString("").equals(eventType)) {
            return Optional.empty();
        }
        return metadata.path("event_payload").path(key).asStringOpt();
    }

    /** The same message with other contents, marked as edited unless it is ephemeral. */
    public Message edit(String newText, JsonNode newBlocks, @Nullable JsonNode newMetadata) {
        return new Message(
                ts, channel, author, newText, newBlocks, threadTs, ephemeralTo, ephemeralTo == null, newMetadata);
    }
}
