package sendcheck.history;

import java.time.Instant;
import java.util.List;

/**
 * What is different since the last good run.
 *
 * @param lastGood when that run ended
 * @param settings what people changed in the settings since, latest first
 * @param server what the server or the name service shows otherwise than then, in the order of the stages
 */
public record Changes(Instant lastGood, List<ChangedSetting> settings, List<ServerChange> server) {

    public Changes {
        settings = List.copyOf(settings);
        server = List.copyOf(server);
    }

    /** Nothing that can be seen from here is different. */
    public boolean isNone() {
        return settings.isEmpty() && server.isEmpty();
    }
}
