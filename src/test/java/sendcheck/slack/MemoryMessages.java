package sendcheck.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sendcheck.testrun.PostedMessages;

/** Posted messages in memory. */
final class MemoryMessages implements PostedMessages {

    private final Map<Slot, Posted> kept = new ConcurrentHashMap<>();
    private final Set<Slot> rights = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Posted> find(String subject, String role) {
        return Optional.ofNullable(kept.get(new Slot(subject, role)));
    }

    @Override
    public boolean reserve(String subject, String role, Duration hold) {
        return rights.add(new Slot(subject, role));
    }

    @Override
    public void release(String subject, String role) {
        rights.remove(new Slot(subject, role));
    }

    @Override
    public void keep(String subject, String role, Posted posted) {
        kept.put(new Slot(subject, role), posted);
    }
}
