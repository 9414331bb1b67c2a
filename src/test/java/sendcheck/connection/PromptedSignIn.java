package sendcheck.connection;

import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.SignIn;

/** Shows a code, and lets the test say what the person does. */
public final class PromptedSignIn implements DeviceSignIn {

    public static final String CODE = "QK7-XW2";

    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private final CompletableFuture<Boolean> left = new CompletableFuture<>();

    public void becomes(Result end) {
        result.complete(end);
    }

    /** Done when nobody waits for the person any more before the end. */
    public CompletableFuture<Boolean> left() {
        return left;
    }

    @Override
    public Result signIn(SignIn.OAuth signIn, @Nullable String trustAnchors, Consumer<DeviceCode> show) {
        show.accept(new DeviceCode(
                CODE, "https://login.example.com/device", Instant.now().plusSeconds(900)));
        try {
            return result.get();
        } catch (InterruptedException ended) {
            left.complete(true);
            throw new CancellationException("ended");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
