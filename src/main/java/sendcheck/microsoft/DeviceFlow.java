package sendcheck.microsoft;

import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sendcheck.connection.DeviceCode;
import sendcheck.connection.DeviceSignIn;
import sendcheck.diagnosis.Awaited;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.TokenClaims;
import sendcheck.diagnosis.TokenSource.Answer;
import sendcheck.settings.SignIn;

/** Signing in by a code, through msal4j. */
final class DeviceFlow implements DeviceSignIn {

    private final PublicClients clients;
    private final ExecutorService threads;
    private final Clock clock;
    private final Duration slowDown;
    private final Claims claims = new Claims();

    /**
     * @param threads one waits for each person
     * @param slowDown what the pauses between two questions grow by when the server asks for it
     */
    DeviceFlow(PublicClients clients, ExecutorService threads, Clock clock, Duration slowDown) {
        this.clients = clients;
        this.threads = threads;
        this.clock = clock;
        this.slowDown = slowDown;
    }

    @Override
    public Result signIn(SignIn.OAuth signIn, @Nullable String trustAnchors, Consumer<DeviceCode> show) {
        TokenCache cache = new TokenCache(null);
        AtomicReference<@Nullable RuntimeException> unseen = new AtomicReference<>();
        var parameters = DeviceCodeFlowParameters.builder(
                        Cloud.of(signIn.client()).asked(), code -> show(code, show, unseen))
                .build();
        CompletableFuture<IAuthenticationResult> waiting = clients.of(
                        signIn.client(), trustAnchors, cache, threads, http -> new Polls(http, slowDown))
                .acquireToken(parameters);
        try {
            return signedIn(waiting.get(), cache);
        } catch (ExecutionException failed) {
            rethrow(unseen.get());
            return failed(failed.getCause(), signIn.client().authorityHost());
        } catch (InterruptedException interrupted) {
            waiting.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("the sign-in was ended");
        }
    }

    /** The consumer's failure comes out as it is: msal4j's wrapping would hide it. */
    private void show(
            com.microsoft.aad.msal4j.DeviceCode code,
            Consumer<DeviceCode> show,
            AtomicReference<@Nullable RuntimeException> unseen) {
        try {
            show.accept(new DeviceCode(
                    code.userCode(), code.verificationUri(), clock.instant().plusSeconds(code.expiresIn())));
        } catch (RuntimeException failed) {
            unseen.set(failed);
            throw failed;
        }
    }

    private static void rethrow(@Nullable RuntimeException unseen) {
        if (unseen != null) {
            throw unseen;
        }
    }

    private Result signedIn(IAuthenticationResult result, TokenCache cache) {
        TokenClaims read = claims.read(result.accessToken());
        String account = read.account();
        if (account == null && result.account() != null) {
            account = result.account().username();
        }
        return new Result.SignedIn(Objects.requireNonNullElse(account, ""), read, cache.content());
    }

    private static Result failed(@Nullable Throwable cause, String host) {
        String error = cause instanceof MsalException msal ? Objects.requireNonNullElse(msal.errorCode(), "") : "";
        return switch (error) {
            case AuthenticationErrorCode.CODE_EXPIRED, "expired_token", "bad_verification_code" -> new Result.Expired();
            case "authorization_declined", "access_denied" -> new Result.Declined();
            default -> new Result.Failed(symptom(Refusals.answer(cause, host), host));
        };
    }

    private static Symptom symptom(Answer answer, String host) {
        return switch (answer) {
            case Answer.Refused(String error, var aadsts, String description) ->
                new Symptom.TokenRefused(error, aadsts, description);
            case Answer.Unreachable(String named, String detail) -> new Symptom.TokenUnreachable(named, detail);
            case Answer.Late() -> new Symptom.TimedOut(Awaited.TOKEN, Applications.LONGEST, 0);
            case Answer.Granted granted -> throw new IllegalStateException("a failure is no token");
            case Answer.NotConnected() -> new Symptom.TokenUnreachable(host, "it could not be asked");
        };
    }
}
