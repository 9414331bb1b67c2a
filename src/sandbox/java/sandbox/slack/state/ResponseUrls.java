package sandbox.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The response URLs given out with interactions (docs.slack.dev/interactivity/handling-user-interaction). */
public final class ResponseUrls {
    private final Supplier<String> ids;
    private final Clock clock;
    private final Duration life;
    private final int uses;
    private final Map<String, Grant> given = new HashMap<>();

    /**
     * What one may answer to.
     *
     * @param original {@code ts} of the message that was acted on, or null after a slash command
     */
    public record Place(
            String person, String channel, @Nullable String original) {}

    private record Grant(Place place, Instant ends, int left) {}

    /** What became of a use. */
    public sealed interface Use {
        record Granted(Place place) implements Use {}

        record Denied(String error) implements Use {}
    }

    public ResponseUrls(Supplier<String> ids, Clock clock, Duration life, int uses) {
        this.ids = ids;
        this.clock = clock;
        this.life = life;
        this.uses = uses;
    }

    /** The last part of a new URL. */
    public synchronized String give(Place place) {
        String id = ids.get();
        given.put(id, new Grant(place, clock.instant().plus(life), uses));
        return id;
    }

    public synchronized Use use(String id) {
        Grant grant = given.get(id);
        if (grant == null) {
            return new Use.Denied("invalid_url");
        }
        if (clock.instant().isAfter(grant.ends())) {
            return new Use.Denied("expired_url");
        }
        if (grant.left() == 0) {
            return new Use.Denied("used_url");
        }
        given.put(id, new Grant(grant.place(), grant.ends(), grant.left() - 1));
        return new Use.Granted(grant.place());
    }
}
