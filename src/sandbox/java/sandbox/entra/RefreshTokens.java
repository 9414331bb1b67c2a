package sandbox.entra;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Refresh tokens, each good for one use. */
final class RefreshTokens {
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    /** AADSTS code by account. */
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();

    /** Signing in anew ends what was said by {@link #end}. */
    String signedIn(String account) {
        ended.remove(account);
        return next(account);
    }

    String next(String account) {
        String token = "refresh-" + UUID.randomUUID();
        accounts.put(token, account);
        return token;
    }

    /** Whose it is; it is used up by that. */
    Optional<String> use(String token) {
        return Optional.ofNullable(accounts.remove(token));
    }

    void end(String account, int aadsts) {
        ended.put(account, aadsts);
    }

    /** Why the account must sign in anew. */
    Optional<Integer> endOf(String account) {
        return Optional.ofNullable(ended.get(account));
    }
}
