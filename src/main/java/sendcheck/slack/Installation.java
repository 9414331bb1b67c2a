package sendcheck.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom the bot token stands for, asked of Slack in the background again and again, so that the app comes up while Slack
 * is away and notices when the token no longer works.
 */
final class Installation {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /** How long to leave Slack alone before asking again. */
    record Pace(Duration whenWell, Duration whenNot) {
        static final Pace DEFAULT = new Pace(Duration.ofMinutes(1), Duration.ofSeconds(3));
    }

    private final WebApi api;
    private final Work work;
    private final ScheduledExecutorService timer;
    private final Pace pace;
    private final CompletableFuture<Identity> identity = new CompletableFuture<>();
    private volatile @Nullable String problem = "Slack has not answered yet";

    Installation(WebApi api, Work work, ScheduledExecutorService timer, Pace pace) {
        this.api = api;
        this.work = work;
        this.timer = timer;
        this.pace = pace;
    }

    /** Does this once it is known who we are, before that counts as well. */
    void whenKnown(Consumer<Identity> task) {
        var unused = identity.thenAccept(task);
    }

    /** Begins to ask, until the timer is shut down. */
    void watch() {
        work.start("auth.test", this::ask);
    }

    /** Why Slack cannot be used now, in words. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Who we are; waits so long when Slack has not said yet. */
    Optional<Identity> identity(Duration patience) throws InterruptedException {
        try {
            return Optional.of(identity.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void ask() {
        Duration next = pace.whenNot();
        try {
            identity.complete(api.authTest());
            say(null);
            next = pace.whenWell();
        } catch (ApiFailure failure) {
            say(words(failure));
        } catch (RuntimeException unexpected) {
            LOG.warn("auth.test failed", unexpected);
            say("Slack gave an answer that cannot be understood");
        }
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::watch, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void say(@Nullable String now) {
        if (now != null && !now.equals(problem)) {
            LOG.warn("{}", now);
        } else if (now == null && problem != null) {
            LOG.info("Slack answers");
        }
        problem = now;
    }

    private static String words(ApiFailure failure) {
        return switch (failure.error()) {
            case "service_unavailable" -> "Slack does not answer";
            case "ratelimited" -> "Slack answers too slowly: it limits our requests";
            default -> "Slack refuses the bot token (" + failure.error() + ")";
        };
    }
}
