package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sendcheck.testrun.Board;
import sendcheck.testrun.RunId;

class QueueTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Installation installation = Installation.empty();
    private final TestRunStore runs = installation.runs(Clock.systemUTC());

    @Test
    void an_accepted_run_is_done_once_whatever_the_number_of_processes() {
        List<RunId> done = new CopyOnWriteArrayList<>();
        try (Queue one = installation.queue("one", PATIENCE, done::add);
                Queue two = installation.queue("two", PATIENCE, done::add)) {
            one.start();
            two.start();
            List<RunId> ids = List.of(accepted(), accepted(), accepted(), accepted());

            await().atMost(PATIENCE).until(() -> queued() == 0);
            assertThat(done).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void what_throws_is_tried_again() {
        List<RunId> tried = new CopyOnWriteArrayList<>();
        try (Queue queue = installation.queue("one", PATIENCE, id -> {
            tried.add(id);
            if (tried.size() == 1) {
                throw new Board.Unreachable("the chat is away", null);
            }
        })) {
            queue.start();
            RunId id = accepted();

            await().atMost(PATIENCE).until(() -> queued() == 0);
            assertThat(tried).containsExactly(id, id);
        }
    }

    @Test
    void a_run_whose_process_died_is_taken_up_by_another() {
        RunId id = accepted();
        pickedByTheDead(id);
        List<RunId> done = new CopyOnWriteArrayList<>();
        try (Queue queue = installation.queue("alive", PATIENCE, done::add)) {
            queue.start();

            await().atMost(PATIENCE).until(() -> queued() == 0);
            assertThat(done).containsExactly(id);
        }
    }

    @Test
    void a_run_that_outlasts_the_stop_is_handed_back_at_once() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Queue stopping = installation.queue("stopping", Duration.ofMillis(50), id -> {
            begun.countDown();
            awaitStubbornly(end);
        });
        stopping.start();
        RunId id = accepted();
        begun.await();
        stopping.close();

        assertThat(pickedBy()).isEmpty();
        List<RunId> done = new CopyOnWriteArrayList<>();
        try (Queue next = installation.queue("next", PATIENCE, done::add)) {
            next.start();
            await().atMost(PATIENCE).until(() -> done.equals(List.of(id)));
        } finally {
            end.countDown();
        }
    }

    /** As a socket that waits does, it goes on when it is interrupted. */
    private static void awaitStubbornly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException ignored) {
                waiting = latch.getCount() > 0;
            }
        }
    }

    @Test
    void what_is_done_hourly_is_done_by_one_of_all_processes_and_tried_again_when_it_throws() {
        AtomicInteger done = new AtomicInteger();
        Runnable hourly = () -> {
            if (done.incrementAndGet() == 1) {
                throw new Board.Unreachable("the chat is away", null);
            }
        };
        try (Queue one = installation.queue("one", PATIENCE, id -> {}, hourly);
                Queue two = installation.queue("two", PATIENCE, id -> {}, hourly)) {
            one.start();
            two.start();

            await().atMost(PATIENCE)
                    .until(() -> nextHourly().isAfter(Instant.now().plus(Duration.ofMinutes(50))));
            assertThat(done).hasValue(2);
        }
    }

    private Instant nextHourly() {
        return installation
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT execution_time FROM scheduled_tasks WHERE task_name = 'hourly'")
                        .mapTo(Instant.class)
                        .findOne()
                        .orElse(Instant.EPOCH));
    }

    private RunId accepted() {
        return runs.accept(Installation.order()).getFirst().id();
    }

    private void pickedByTheDead(RunId id) {
        installation
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute'"
                                + " WHERE task_instance = ?",
                        id.value()));
    }

    private List<String> pickedBy() {
        return installation
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT picked_by FROM scheduled_tasks WHERE picked")
                        .mapTo(String.class)
                        .list());
    }

    private int queued() {
        return installation
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT count(*) FROM scheduled_tasks WHERE task_name <> 'hourly'")
                                .mapTo(Integer.class)
                                .one());
    }
}
