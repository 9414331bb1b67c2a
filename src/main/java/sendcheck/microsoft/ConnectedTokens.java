package sendcheck.microsoft;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.TokenSource;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sendcheck.connection.AccountKey;
import sendcheck.connection.ConnectedAccount;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.diagnosis.TokenSource.Answer;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** Tokens of accounts that a person has connected, renewed where needed by one process at a time. */
final class ConnectedTokens {

    /** Longer than renewing may take. */
    private static final Duration HOLD = Applications.LONGEST.plusSeconds(15);

    private static final Duration GLANCE = Duration.ofMillis(100);

    private final PublicClients clients;
    private final ConnectedAccounts accounts;
    private final Clock clock;
    /** Of these a mail server has refused the token. */
    private final Set<AccountKey> refused = ConcurrentHashMap.newKeySet();

    private final Claims claims = new Claims();
    private volatile boolean isClosing;

    ConnectedTokens(PublicClients clients, ConnectedAccounts accounts, Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The next token must be a new one, however often asking for it fails. */
    void refused(SignIn.OAuth signIn) {
        refused.add(AccountKey.of(signIn));
    }

    /** Whoever waits until another process has renewed a token gives up. */
    void closing() {
        isClosing = true;
    }

    /** Must not be interrupted: a refresh token may be good for one use only, and its successor must be kept. */
    Attempt ask(SignIn.OAuth signIn, @Nullable String trustAnchors) {
        AccountKey key = AccountKey.of(signIn);
        Instant until = reserved(key);
        try {
            Optional<ConnectedAccount> account = accounts.find(key);
            return account.isEmpty()
                    ? Attempt.anew(new Answer.NotConnected())
                    : ask(signIn, trustAnchors, account.get());
        } finally {
            accounts.release(key, until);
        }
    }

    private Instant reserved(AccountKey key) {
        while (true) {
            Instant until = clock.instant().plus(HOLD).truncatedTo(ChronoUnit.MILLIS);
            if (accounts.reserve(key, until)) {
                return until;
            }
            if (isClosing || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("closed while another process renewed the token");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private Attempt ask(SignIn.OAuth signIn, @Nullable String trustAnchors, ConnectedAccount account) {
        TokenCache cache = new TokenCache(account.tokens());
        PublicClientApplication msal =
                clients.of(signIn.client(), trustAnchors, cache, new SameThread(), UnaryOperator.identity());
        try {
            Iterator<IAccount> known = msal.getAccounts().get().iterator();
            if (!known.hasNext()) {
                return Attempt.anew(new Answer.NotConnected());
            }
            boolean mustBeNew = refused.contains(account.key());
            IAuthenticationResult result = silently(msal, signIn.client(), known.next(), mustBeNew);
            if (mustBeNew) {
                refused.remove(account.key());
            }
            return granted(result);
        } catch (ExecutionException failed) {
            return Attempt.anew(answer(failed.getCause(), signIn.client().authorityHost()));
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            return Attempt.anew(new Answer.Late());
        } finally {
            if (cache.hasChanged()) {
                accounts.replace(account, cache.content());
            }
        }
    }

    private static IAuthenticationResult silently(
            PublicClientApplication msal, OAuthClient client, IAccount account, boolean renew)
            throws ExecutionException, InterruptedException {
        try {
            return msal.acquireTokenSilently(
                            SilentParameters.builder(Set.of(Cloud.of(client).send()), account)
                                    .forceRefresh(renew)
                                    .build())
                    .get();
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("the settings stage lets no such authority pass", malformed);
        }
    }

    private Attempt granted(IAuthenticationResult result) {
        var granted = new Answer.Granted(new Secret(result.accessToken()), claims.read(result.accessToken()));
        return new Attempt(granted, result.metadata().tokenSource() == TokenSource.CACHE);
    }

    private static Answer answer(@Nullable Throwable cause, String host) {
        return cause instanceof MsalException msal && AuthenticationErrorCode.CACHE_MISS.equals(msal.errorCode())
                ? new Answer.NotConnected()
                : Refusals.answer(cause, host);
    }
}
