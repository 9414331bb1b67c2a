package sendcheck.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.remedy.Remedies;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Board;

/** Stays with the attempts of this process until they end, and shows the ends of all. */
public final class Attendance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    /** A process that has not been heard of for so long has ended. */
    private static final Duration HOLD = Duration.ofSeconds(30);

    /** Each keeps two threads waiting. */
    private static final int MOST = 50;

    private final Attempts attempts;
    private final DeviceSignIn devices;
    private final ConnectionBoard board;
    private final Ends ends;
    private final Judgement judgement;
    private final Clock clock;
    private final ScheduledExecutorService timer;
    private final ExecutorService threads;
    private final Map<Attempt, Future<?>> own = new ConcurrentHashMap<>();

    /**
     * @param timer only starts work
     * @param threads does it: one waits for each attempt that goes on; both stay with the caller
     */
    public Attendance(
            Attempts attempts,
            DeviceSignIn devices,
            ConnectionBoard board,
            Remedies remedies,
            Clock clock,
            ScheduledExecutorService timer,
            ExecutorService threads) {
        this.attempts = attempts;
        this.devices = devices;
        this.board = board;
        this.ends = new Ends(attempts, board);
        this.judgement = new Judgement(remedies, clock);
        this.clock = clock;
        this.timer = timer;
        this.threads = threads;
    }

    /** In place of one of the same person for the same account; false when too many go on already. */
    boolean begin(Attempt attempt, SignIn.OAuth signIn, @Nullable String trustAnchors) {
        own.keySet().stream()
                .filter(before ->
                        before.by().equals(attempt.by()) && before.account().equals(attempt.account()))
                .forEach(before -> end(before, new Ending.Cancelled()));
        if (own.size() >= MOST) {
            return false;
        }
        attempts.open(attempt, HOLD);
        own.put(attempt, threads.submit(() -> attend(attempt, signIn, trustAnchors)));
        return true;
    }

    private void attend(Attempt attempt, SignIn.OAuth signIn, @Nullable String trustAnchors) {
        try {
            DeviceSignIn.Result result = devices.signIn(signIn, trustAnchors, code -> show(attempt, code));
            conclude(attempt, judgement.of(signIn, result), result);
        } catch (CancellationException ended) {
            LOG.debug("{} was ended while it waited", attempt.id());
            return;
        } catch (Board.Unreachable unseen) {
            LOG.warn("{}: {}", attempt.id(), unseen.getMessage());
            attempts.end(attempt.id(), new Ending.Interrupted());
        } catch (RuntimeException failed) {
            LOG.error("Connecting the account of {} failed", attempt.profile(), failed);
            attempts.end(attempt.id(), new Ending.Interrupted());
        } finally {
            own.remove(attempt);
        }
        ends.show();
    }

    /** The code may come when the attempt has ended; then nobody would ever see its end in place of the code. */
    private void show(Attempt attempt, DeviceCode code) {
        if (!attempts.hold(attempt.id(), HOLD)) {
            throw new CancellationException("it has ended before there was a code");
        }
        board.waiting(attempt, code);
    }

    private void conclude(Attempt attempt, Ending ending, DeviceSignIn.Result result) {
        if (ending instanceof Ending.Connected && result instanceof DeviceSignIn.Result.SignedIn signedIn) {
            if (attempts.connect(attempt.id(), signedIn.tokens(), clock.instant())) {
                LOG.info(
                        "The account of {} was connected by {}",
                        attempt.profile(),
                        attempt.by().id());
            }
        } else {
            attempts.end(attempt.id(), ending);
        }
    }

    /** False when it has ended before. */
    boolean end(Attempt attempt, Ending ending) {
        boolean first = attempts.end(attempt.id(), ending);
        leave(attempt);
        inBackground(ends::show);
        return first;
    }

    /** Ends all of an account; other processes learn of theirs by {@link #tend}. */
    void endAll(AccountKey account, Ending ending) {
        attempts.endAll(account, ending);
        own.keySet().stream()
                .filter(attempt -> attempt.account().equals(account))
                .forEach(this::leave);
        inBackground(ends::show);
    }

    private void leave(Attempt attempt) {
        Future<?> attending = own.remove(attempt);
        if (attending != null) {
            attending.cancel(true);
        }
    }

    void start(Duration pace) {
        var unused = timer.scheduleWithFixedDelay(
                () -> inBackground(this::tend), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void inBackground(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("shutting down");
        }
    }

    private void tend() {
        try {
            own.keySet().stream()
                    .filter(attempt -> !attempts.hold(attempt.id(), HOLD))
                    .forEach(this::leave);
        } catch (RuntimeException storeAway) {
            LOG.debug("The attempts to connect an account cannot be looked after", storeAway);
            return;
        }
        ends.show();
    }

    /** Ends the attempts of this process, and shows that. */
    @Override
    public void close() {
        for (Attempt attempt : own.keySet()) {
            try {
                attempts.end(attempt.id(), new Ending.Interrupted());
            } catch (RuntimeException storeAway) {
                LOG.warn("{} ends without a word, until another process shows it", attempt.id());
            }
            leave(attempt);
        }
        ends.showAll();
    }
}
