package sendcheck.microsoft;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.connection.ConnectedAccounts;
import sendcheck.connection.DeviceSignIn;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.ClientCertificate;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** Tokens of Microsoft Entra ID; those that are still valid come from memory. */
public final class MicrosoftTokens implements TokenSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MicrosoftTokens.class);

    /** How long closing waits for a renewal under way, so that all of a stop stays below two minutes. */
    private static final Duration LAST_RENEWALS = Duration.ofSeconds(60);
    /** What a renewal that was broken off needs to give its account free. */
    private static final Duration LETTING_GO = Duration.ofSeconds(5);

    private final Clock clock;
    private final Duration lastRenewals;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("entra-", 0).factory());
    /** Those that ask for tokens of people: what comes of that must be kept, so they are not interrupted. */
    private final ExecutorService renewing = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("renewing-", 0).factory());

    private final Applications applications = new Applications(threads);
    private final ConnectedTokens connected;
    private final DeviceFlow devices;

    /** For where nobody can connect an account. */
    public MicrosoftTokens(Clock clock) {
        this(clock, ConnectedAccounts.NONE);
    }

    /**
     * Takes the tokens of connected accounts from there, and keeps there what they are renewed to.
     *
     * @param clock decides whether a token has expired
     */
    public MicrosoftTokens(Clock clock, ConnectedAccounts accounts) {
        this(clock, accounts, Polls.STEP, LAST_RENEWALS);
    }

    /**
     * As the other, at a pace of its own.
     *
     * @param slowDown as in {@link DeviceFlow}
     * @param lastRenewals how long closing waits for renewals under way
     */
    MicrosoftTokens(Clock clock, ConnectedAccounts accounts, Duration slowDown, Duration lastRenewals) {
        this.clock = clock;
        this.lastRenewals = lastRenewals;
        PublicClients clients = new PublicClients(applications);
        this.connected = new ConnectedTokens(clients, accounts, clock);
        this.devices = new DeviceFlow(clients, threads, clock, slowDown);
    }

    /** Lets a person connect an account; works until this is closed. */
    public DeviceSignIn devices() {
        return devices;
    }

    @Override
    public Answer token(
            SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit, Predicate<TokenClaims> suits) {
        long begin = System.nanoTime();
        Attempt first = attempt(signIn, trustAnchors, limit);
        if (!first.isKept() || !(first.answer() instanceof Answer.Granted granted) || suits.test(granted.claims())) {
            return first.answer();
        }
        refused(signIn);
        Answer second = attempt(signIn, trustAnchors, limit.minusNanos(System.nanoTime() - begin))
                .answer();
        return switch (second) {
            case Answer.Granted better -> better;
            case Answer.Refused refused -> refused;
            // says nothing of the token in hand, which says what is wrong
            case Answer.Unreachable unreachable -> granted;
            case Answer.Late late -> granted;
            case Answer.NotConnected gone -> granted;
        };
    }

    @Override
    public void refused(SignIn.OAuth signIn) {
        applications.forget(signIn.client());
        if (isOfPerson(signIn)) {
            connected.refused(signIn);
        }
    }

    private Attempt attempt(SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit) {
        Future<Attempt> asking = begin(signIn, trustAnchors);
        try {
            return asking.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Attempt.anew(new Answer.Late());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CancellationException closed) {
                throw closed;
            }
            throw new IllegalStateException("asking for a token failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } finally {
            leave(asking, signIn);
        }
    }

    private Future<Attempt> begin(SignIn.OAuth signIn, @Nullable String trustAnchors) {
        try {
            return (isOfPerson(signIn) ? renewing : threads).submit(() -> ask(signIn, trustAnchors));
        } catch (RejectedExecutionException closed) {
            throw new CancellationException("closed");
        }
    }

    private static boolean isOfPerson(SignIn.OAuth signIn) {
        return signIn.client().grant() instanceof OAuthGrant.Delegated;
    }

    /** Renewing the tokens of a person goes on to its end, since what comes of it must be kept. */
    private static void leave(Future<Attempt> asking, SignIn.OAuth signIn) {
        if (!isOfPerson(signIn)) {
            asking.cancel(true);
        }
    }

    private Attempt ask(SignIn.OAuth signIn, @Nullable String trustAnchors) {
        OAuthClient client = signIn.client();
        return switch (client.grant()) {
            case OAuthGrant.ClientSecret(Secret secret) ->
                asItself(applications.withSecret(client, secret, trustAnchors), client);
            case OAuthGrant.Certificate(Secret pem) ->
                switch (ClientCertificate.read(pem)) {
                    case ClientCertificate.Pair pair ->
                        asItself(applications.withCertificate(client, pair, trustAnchors), client);
                    case ClientCertificate.Unusable(String why) -> throw new IllegalArgumentException(why);
                };
            case OAuthGrant.Delegated() -> connected.ask(signIn, trustAnchors);
        };
    }

    private Attempt asItself(Application application, OAuthClient client) {
        Optional<Answer.Granted> known = application.known(clock.instant());
        if (known.isPresent()) {
            return new Attempt(known.get(), true);
        }
        try {
            return Attempt.anew(application.ask());
        } catch (ExecutionException failed) {
            return Attempt.anew(Refusals.answer(failed.getCause(), client.authorityHost()));
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            return Attempt.anew(new Answer.Late());
        }
    }

    /** Begins no further renewal of a person's tokens; those under way go on. */
    void closing() {
        connected.closing();
        renewing.shutdown();
    }

    /**
     * Takes no more questions, and ends those under way; only renewals of a person's tokens go on to their end, since the old
     * refresh token may be used up. Where the accounts are kept must still be there.
     */
    @Override
    public void close() {
        closing();
        if (!isOver(lastRenewals)) {
            LOG.warn("The tokens of a connected account were still being renewed when the service closed");
            renewing.shutdownNow();
            isOver(LETTING_GO);
        }
        threads.shutdownNow();
    }

    private boolean isOver(Duration patience) {
        try {
            return renewing.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
