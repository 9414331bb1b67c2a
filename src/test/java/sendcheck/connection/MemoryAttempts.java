package sendcheck.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sendcheck.settings.Secret;

/** Attempts in memory. */
public final class MemoryAttempts implements Attempts {

    private final MemoryAccounts accounts;
    private final Map<AttemptId, Attempt> open = new LinkedHashMap<>();
    private final Map<AttemptId, Ended> ended = new LinkedHashMap<>();
    private boolean heldNoMore;

    public MemoryAttempts(MemoryAccounts accounts) {
        this.accounts = accounts;
    }

    /** As if the processes that held them had died. */
    public synchronized void letGo() {
        heldNoMore = true;
    }

    @Override
    public synchronized void open(Attempt attempt, Duration hold) {
        open.put(attempt.id(), attempt);
    }

    @Override
    public synchronized boolean hold(AttemptId id, Duration hold) {
        return open.containsKey(id);
    }

    @Override
    public synchronized Optional<Attempt> find(AttemptId id) {
        return Optional.ofNullable(open.get(id));
    }

    @Override
    public synchronized boolean end(AttemptId id, Ending ending) {
        Attempt attempt = open.remove(id);
        if (attempt != null) {
            ended.put(id, new Ended(attempt, ending));
        }
        return attempt != null;
    }

    @Override
    public synchronized void endAll(AccountKey account, Ending ending) {
        List.copyOf(open.values()).stream()
                .filter(attempt -> attempt.account().equals(account))
                .forEach(attempt -> end(attempt.id(), ending));
    }

    @Override
    public synchronized boolean connect(AttemptId id, Secret tokens, Instant at) {
        Optional<Attempt> attempt = find(id);
        attempt.ifPresent(found -> accounts.keep(found.account(), tokens, found.by(), at));
        return end(id, new Ending.Connected());
    }

    @Override
    public synchronized List<Ended> ended() {
        if (heldNoMore) {
            List.copyOf(open.keySet()).forEach(id -> end(id, new Ending.Interrupted()));
        }
        return List.copyOf(ended.values());
    }

    @Override
    public synchronized void shown(AttemptId id) {
        ended.remove(id);
    }

    public synchronized boolean isEmpty() {
        return open.isEmpty() && ended.isEmpty();
    }
}
