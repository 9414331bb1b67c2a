package sendcheck.connection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import sendcheck.settings.Secret;
import sendcheck.testrun.Person;

/** Connected accounts in memory. */
public final class MemoryAccounts implements ConnectedAccounts {

    private final Map<AccountKey, ConnectedAccount> kept = new ConcurrentHashMap<>();
    private final Map<AccountKey, Instant> reserved = new ConcurrentHashMap<>();

    public void keep(AccountKey key, Secret tokens, Person by, Instant at) {
        kept.put(key, new ConnectedAccount(key, tokens, 1, by, at));
    }

    @Override
    public Optional<ConnectedAccount> find(AccountKey key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public boolean replace(ConnectedAccount read, Secret tokens) {
        return kept.replace(
                read.key(), read, new ConnectedAccount(read.key(), tokens, read.version() + 1, read.by(), read.at()));
    }

    @Override
    public boolean forget(AccountKey key) {
        return kept.remove(key) != null;
    }

    @Override
    public boolean reserve(AccountKey key, Instant until) {
        return reserved.putIfAbsent(key, until) == null;
    }

    @Override
    public void release(AccountKey key, Instant until) {
        reserved.remove(key, until);
    }
}
