package sendcheck.microsoft;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.TokenInspection;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.ClientCertificate;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.Secret;
import sendcheck.settings.SignIn;

/** Tokens of Microsoft Entra ID; those that are still valid come from memory. */
public final class MicrosoftTokens implements TokenSource, AutoCloseable {

    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("entra-", 0).factory());
    private final Applications applications = new Applications(threads);

    /** @param clock decides whether a token has expired */
    public MicrosoftTokens(Clock clock) {
        this.clock = clock;
    }

    /** An answer, and whether it was in memory. */
    private record Attempt(Answer answer, boolean fromMemory) {}

    @Override
    public Answer token(SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit) {
        long begin = System.nanoTime();
        Attempt first = attempt(signIn, trustAnchors, limit);
        if (!first.fromMemory() || fits(first.answer(), signIn)) {
            return first.answer();
        }
        // what is missing may have been granted since
        refused(signIn);
        return attempt(signIn, trustAnchors, limit.minusNanos(System.nanoTime() - begin))
                .answer();
    }

    private boolean fits(Answer answer, SignIn.OAuth signIn) {
        return !(answer instanceof Answer.Granted granted)
                || new TokenInspection(granted.claims(), signIn, clock.instant())
                        .objection()
                        .isEmpty();
    }

    @Override
    public void refused(SignIn.OAuth signIn) {
        applications.forget(signIn.client());
    }

    private Attempt attempt(SignIn.OAuth signIn, @Nullable String trustAnchors, Duration limit) {
        Future<Attempt> asking = threads.submit(() -> ask(signIn.client(), trustAnchors));
        try {
            return asking.get(Math.max(0, limit.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return anew(new Answer.Late());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("asking for a token failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        } finally {
            asking.cancel(true);
        }
    }

    private static Attempt anew(Answer answer) {
        return new Attempt(answer, false);
    }

    private Attempt ask(OAuthClient client, @Nullable String trustAnchors) {
        return switch (client.grant()) {
            case OAuthGrant.ClientSecret(Secret secret) ->
                asItself(applications.withSecret(client, secret, trustAnchors), client);
            case OAuthGrant.Certificate(Secret pem) ->
                switch (ClientCertificate.read(pem)) {
                    case ClientCertificate.Pair pair ->
                        asItself(applications.withCertificate(client, pair, trustAnchors), client);
                    case ClientCertificate.Unusable(String why) -> throw new IllegalArgumentException(why);
                };
            case OAuthGrant.Delegated() -> anew(new Answer.NotConnected());
        };
    }

    private Attempt asItself(Application application, OAuthClient client) {
        Optional<Answer.Granted> known = application.known(clock.instant());
        if (known.isPresent()) {
            return new Attempt(known.get(), true);
        }
        try {
            return anew(application.ask());
        } catch (ExecutionException failed) {
            return anew(Refusals.answer(failed.getCause(), client.authorityHost()));
        } catch (InterruptedException nobodyWaits) {
            Thread.currentThread().interrupt();
            return anew(new Answer.Late());
        }
    }

    /** Ends what is still under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
