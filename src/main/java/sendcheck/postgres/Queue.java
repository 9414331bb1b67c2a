package sendcheck.postgres;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import sendcheck.testrun.RunId;

/**
 * The durable queue of test runs. A run is done by one process at a time; when that one dies, its heartbeat is missed and
 * another takes the run up. What throws is tried again, ever later, up to a minute apart.
 */
final class Queue implements AutoCloseable {
    private static final String TASK = "test-run";
    private static final String WATCH = "arrival";
    private static final String HOURLY = "hourly";
    private static final int RUNS = 20;
    /** A mailbox allows few connections at a time, and those who watch must leave room for runs. */
    private static final int WATCHES = 4;

    private static final int THREADS = RUNS + WATCHES;
    private static final Duration POLLING = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    /** The least that db-scheduler allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration CROWDED = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final String process;
    private final Scheduler scheduler;
    private final Semaphore watches = new Semaphore(WATCHES);

    /**
     * A queue that is not running yet.
     *
     * @param process names this process among all that share the database
     * @param stopLimit how long a run may go on after {@link #close()}, and again after its thread was interrupted
     * @param work does a run
     * @param watch looks for the message of a run that has ended, and says when to look again; empty: never
     * @param hourly is done by one of all processes
     */
    Queue(
            DataSource source,
            Jdbi jdbi,
            Clock clock,
            String process,
            Duration stopLimit,
            Consumer<RunId> work,
            Function<RunId, Optional<Instant>> watch,
            Runnable hourly) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.process = process;
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
                .onFailure(this::retryLater)
                .execute((instance, context) -> work.accept(new RunId(instance.getId())));
        CustomTask<Void> watching = Tasks.custom(WATCH, Void.class)
                .onFailure(this::retryLater)
                .execute((instance, context) -> watch(new RunId(instance.getId()), watch));
        RecurringTask<Void> recurring = Tasks.recurring(HOURLY, FixedDelay.ofHours(1))
                .onFailure(this::retryLater)
                .execute((instance, context) -> hourly.run());
        this.scheduler = Scheduler.create(source, task, watching)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(process))
                .clock(clock::instant)
                .threads(THREADS)
                .executorService(workers())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(stopLimit)
                .addSchedulerListener(new QueueHealth())
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    /** Daemons, since a run may outlast the stop. */
    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("test-run-", 1).daemon().factory());
    }

    private CompletionHandler<Void> watch(RunId id, Function<RunId, Optional<Instant>> watch) {
        if (!watches.tryAcquire()) {
            return again(clock.instant().plus(CROWDED));
        }
        try {
            return watch.apply(id).map(Queue::again).orElseGet(CompletionHandler.OnCompleteRemove::new);
        } finally {
            watches.release();
        }
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    /** Puts a run into the queue, inside the caller's transaction. */
    static void put(Handle handle, RunId id, Instant at) {
        put(handle, TASK, id, at);
    }

    /** Puts the watch for a run's message into the queue, inside the caller's transaction. */
    static void putWatch(Handle handle, RunId id, Instant at) {
        put(handle, WATCH, id, at);
    }

    /** The form is db-scheduler's. */
    private static void put(Handle handle, String task, RunId id, Instant at) {
        handle.createUpdate("""
                        INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES (:task, :run, :at, false, 1)
                        """)
                .bind("task", task)
                .bind("run", id.value())
                .bind("at", at)
                .execute();
    }

    void start() {
        scheduler.start();
    }

    /** Looks for due runs now. */
    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    private void retryLater(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = Math.min(complete.getExecution().consecutiveFailures, 10);
        Duration delay = FIRST_RETRY.multipliedBy(1L << failures);
        operations.reschedule(complete, clock.instant().plus(delay.compareTo(LAST_RETRY) < 0 ? delay : LAST_RETRY));
    }

    /** Takes no new run, lets those under way end within the limit, and gives the rest to other processes at once. */
    @Override
    public void close() {
        scheduler.stop();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE scheduled_tasks
                        SET picked = false, picked_by = NULL, last_heartbeat = NULL, execution_time = :now,
                          version = version + 1
                        WHERE picked AND picked_by = :process
                        """)
                .bind("now", clock.instant())
                .bind("process", process)
                .execute());
    }
}
