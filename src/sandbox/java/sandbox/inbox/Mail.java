package sandbox.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One mail that arrived.
 *
 * @param id the queue id that the server gave to the client
 * @param from the envelope's sender
 * @param to the envelope's recipients
 * @param text the plain part, empty where there is none
 * @param html the HTML part, null where there is none
 * @param headers in order; the values of a repeated header are joined by line feeds
 */
public record Mail(
        String id,
        Instant received,
        String from,
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        Map<String, String> headers) {}
