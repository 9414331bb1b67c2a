package sendcheck.posture;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is found out beside a run and may be missing from its end. */
public final class Aside<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final CompletableFuture<Optional<T>> result;

    private Aside(CompletableFuture<Optional<T>> result) {
        this.result = result;
    }

    /** Begins to find it out, on a thread of its own. */
    public static <T> Aside<T> begin(Supplier<Optional<T>> search) {
        return new Aside<>(CompletableFuture.supplyAsync(
                search, task -> Thread.ofPlatform().daemon().name("aside").start(task)));
    }

    /** What was found; null when it is nothing, not there within this time, or went wrong. */
    public @Nullable T orNothing(Duration grace) {
        try {
            return result.get(grace.toMillis(), TimeUnit.MILLISECONDS).orElse(null);
        } catch (TimeoutException late) {
            return null;
        } catch (ExecutionException failed) {
            LOG.error("What is found out beside a run failed", failed.getCause());
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
