package sendcheck.rehearsal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sendcheck.testrun.PostedMessages;

/** Which message shows what, as long as the rehearsal lasts. */
final class RehearsedMessages implements PostedMessages {

    private final Map<String, Posted> posted = new ConcurrentHashMap<>();

    @Override
    public Optional<Posted> find(String subject, String role) {
        return Optional.ofNullable(posted.get(subject + role));
    }

    @Override
    public boolean reserve(String subject, String role, Duration hold) {
        return true;
    }

    @Override
    public void release(String subject, String role) {}

    @Override
    public void keep(String subject, String role, Posted message) {
        posted.put(subject + role, message);
    }
}
