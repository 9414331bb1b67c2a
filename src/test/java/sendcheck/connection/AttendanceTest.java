package sendcheck.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sendcheck.remedy.Remedies;
import sendcheck.settings.OAuthClient;
import sendcheck.settings.OAuthGrant;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SignIn;
import sendcheck.testrun.Person;

class AttendanceTest {

    private static final SignIn.OAuth SIGN_IN = new SignIn.OAuth(
            "portal@example.com",
            new OAuthClient(OAuthClient.MICROSOFT, "example.com", "client", new OAuthGrant.Delegated()));

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final MemoryAttempts attempts = new MemoryAttempts(new MemoryAccounts());
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ConnectionBoard board = new ConnectionBoard() {
        @Override
        public void waiting(Attempt attempt, DeviceCode code) {
            shown.add("code");
        }

        @Override
        public void ended(Attempt attempt, Ending ending) {
            shown.add(ending.toString());
        }
    };

    @AfterEach
    void close() {
        threads.shutdownNow();
        timer.shutdownNow();
    }

    @Test
    void a_code_that_comes_after_the_end_of_its_attempt_is_not_shown() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        DeviceSignIn slow = (signIn, trustAnchors, show) -> {
            asked.countDown();
            uninterrupted(ended);
            try {
                show.accept(new DeviceCode("CODE", "https://login.example.com", Instant.MAX));
                return new DeviceSignIn.Result.Expired();
            } finally {
                over.countDown();
            }
        };
        Attendance attendance =
                new Attendance(attempts, slow, board, new Remedies(List.of()), Clock.systemUTC(), timer, threads);
        Attempt attempt = attempt();
        attendance.begin(attempt, SIGN_IN, null);
        asked.await();

        attendance.end(attempt, new Ending.Cancelled());
        await().atMost(Duration.ofSeconds(10)).until(() -> shown.contains("Cancelled[]"));
        ended.countDown();
        over.await();

        assertThat(shown).containsExactly("Cancelled[]");
    }

    @Test
    void few_threads_wait_for_a_board_that_hangs_and_all_ends_are_shown_when_it_is_back() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        ConnectionBoard slow = new ConnectionBoard() {
            @Override
            public void waiting(Attempt attempt, DeviceCode code) {}

            @Override
            public void ended(Attempt attempt, Ending ending) {
                hanging.countDown();
                uninterrupted(back);
                shown.add(attempt.by().id());
            }
        };
        ThreadPoolExecutor pool = (ThreadPoolExecutor) threads;
        Attendance attendance = new Attendance(
                attempts,
                (signIn, trustAnchors, show) -> new DeviceSignIn.Result.Expired(),
                slow,
                new Remedies(List.of()),
                Clock.systemUTC(),
                timer,
                threads);
        attendance.begin(attempt("U1"), SIGN_IN, null);
        hanging.await();
        attendance.start(Duration.ofMillis(1));
        long before = pool.getTaskCount();
        await().atMost(Duration.ofSeconds(20)).until(() -> pool.getTaskCount() > before + 50);
        attendance.begin(attempt("U2"), SIGN_IN, null);
        await().atMost(Duration.ofSeconds(20)).until(() -> attempts.ended().size() == 2);

        await().atMost(Duration.ofSeconds(20)).until(() -> pool.getActiveCount() <= 3);
        back.countDown();
        await().atMost(Duration.ofSeconds(20)).until(attempts::isEmpty);
        assertThat(shown).containsExactlyInAnyOrder("U1", "U2");
    }

    /** As an exchange over the network that does not heed an interrupt. */
    private static void uninterrupted(CountDownLatch latch) {
        for (boolean done = false; !done; ) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException passedOver) {
                done = false;
            }
        }
    }

    private static Attempt attempt() {
        return attempt("U1");
    }

    private static Attempt attempt(String person) {
        return new Attempt(
                AttemptId.random(RandomGenerator.getDefault()),
                ProfileKey.parse("5500/portal"),
                "5500 · Portal",
                AccountKey.of(SIGN_IN),
                "portal@example.com",
                new Person(person, "Ann"),
                Instant.now());
    }
}
