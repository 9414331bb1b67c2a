package sandbox.slack.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The trigger ids given out with interactions; each opens one view, soon (docs.slack.dev/interactivity). */
public final class Triggers {
    private final Supplier<String> ids;
    private final Clock clock;
    private final Duration life;
    private final Map<String, Trigger> given = new HashMap<>();

    private record Trigger(String person, Instant ends, boolean used) {}

    /** What became of an exchange. */
    public sealed interface Exchange {
        record Granted(String person) implements Exchange {}

        record Denied(String error) implements Exchange {}
    }

    public Triggers(Supplier<String> ids, Clock clock, Duration life) {
        this.ids = ids;
        this.clock = clock;
        this.life = life;
    }

    public synchronized String give(String person) {
        String id = "%d.%s".formatted(clock.millis(), ids.get());
        given.put(id, new Trigger(person, clock.instant().plus(life), false));
        return id;
    }

    public synchronized Exchange exchange(String id) {
        Trigger trigger = given.get(id);
        if (trigger == null) {
            return new Exchange.Denied("invalid_trigger_id");
        }
        if (trigger.used()) {
            return new Exchange.Denied("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.ends())) {
            return new Exchange.Denied("expired_trigger_id");
        }
        given.put(id, new Trigger(trigger.person(), trigger.ends(), true));
        return new Exchange.Granted(trigger.person());
    }
}
