package sendcheck;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sendcheck.arrival.ProbeMailbox;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.Limits;
import sendcheck.diagnosis.Probe;
import sendcheck.diagnosis.Verdict;
import sendcheck.rehearsal.StandIns;
import sendcheck.remedy.Remedies;
import sendcheck.settings.Secret;
import sendcheck.slack.BoardClient;
import sendcheck.testrun.Hindsight;
import sendcheck.testrun.RunId;
import sendcheck.testrun.RunTest;
import sendcheck.testrun.TestRun;

/**
 * Does test runs among stand-ins when the service starts, so that the code is loaded and compiled when the first real run
 * comes, which else takes about ten times as long as later ones.
 */
final class Rehearsal implements AutoCloseable {

    static final int RUNS = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    /** Short, so that progress is shown more often than in a real run. */
    private static final Duration REST = Duration.ofMillis(100);

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final Supplier<Probe> probe;
    private final Remedies remedies;
    private final Clock clock;
    private final Thread thread = Thread.ofPlatform()
            .daemon()
            .name("rehearsal")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::tryIt);
    private volatile boolean closed;

    /** @param probe asked on the thread of the rehearsal, as a probe reads the trust store when it is made */
    Rehearsal(Supplier<Probe> probe, Remedies remedies, Clock clock) {
        this.probe = probe;
        this.remedies = remedies;
        this.clock = clock;
    }

    /** On a thread of its own, which does not keep the process alive. */
    void begin() {
        thread.start();
    }

    private void tryIt() {
        try {
            if (rehearse() < RUNS && !closed) {
                LOG.warn("A rehearsed run did not pass, so the first runs are slower");
            }
        } catch (IOException | GeneralSecurityException | RuntimeException slower) {
            if (!closed) {
                LOG.warn("No rehearsal, so the first runs are slower", slower);
            }
        }
    }

    /** How many runs passed, up to the first that did not. */
    int rehearse() throws IOException, GeneralSecurityException {
        try (StandIns standIns = StandIns.open();
                BoardClient client = client(standIns)) {
            RunTest runTest = runTest(standIns, client);
            int passed = 0;
            while (passed < RUNS && !closed && passes(runTest, standIns, passed)) {
                passed++;
            }
            return passed;
        }
    }

    private static boolean passes(RunTest runTest, StandIns standIns, int number) {
        RunId run = standIns.order(number);
        runTest.run(run);
        return standIns.runs()
                .find(run)
                .map(TestRun::conclusion)
                .filter(conclusion -> conclusion.report().verdict() == Verdict.PASSED)
                .isPresent();
    }

    private RunTest runTest(StandIns standIns, BoardClient client) {
        return new RunTest(
                standIns.runs(),
                standIns.catalog(),
                (profile, values) -> Optional.empty(),
                client.board(),
                probe.get(),
                LIMITS,
                remedies,
                Main.posture(List.of(standIns.nameServer())),
                ProbeMailbox.NONE,
                new Hindsight(standIns.runs(), (profile, moment) -> List.of()),
                clock);
    }

    private static BoardClient client(StandIns standIns) {
        return new BoardClient(
                new Configuration.Slack(new Secret("rehearsal"), new Secret("rehearsal"), standIns.chat()),
                standIns.catalog(),
                standIns.runs(),
                standIns.messages(),
                REST);
    }

    /** Breaks off what is under way. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
