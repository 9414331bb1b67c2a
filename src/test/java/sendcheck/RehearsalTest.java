package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Remedies;
import sendcheck.smtp.SmtpProbe;

class RehearsalTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10})
    void whenever_it_is_closed_no_thread_of_it_keeps_the_process_or_a_port_and_nothing_is_said(int asked)
            throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        ThreadGroup group = new ThreadGroup("rehearsal");
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            CountDownLatch until = new CountDownLatch(asked);
            SmtpProbe probe = new SmtpProbe(null, timer, Clock.systemUTC(), List.of());
            Thread starting = new Thread(group, () -> {
                try (Rehearsal rehearsal = new Rehearsal(
                        () -> {
                            until.countDown();
                            return (assignment, limits, listener) -> {
                                until.countDown();
                                return probe.run(assignment, limits, listener);
                            };
                        },
                        new Remedies(List.of()),
                        Clock.systemUTC())) {
                    rehearsal.begin();
                    until.await();
                } catch (InterruptedException never) {
                    Thread.currentThread().interrupt();
                }
            });
            starting.start();
            starting.join();

            await().untilAsserted(() -> assertThat(threads(group))
                    .noneMatch(thread -> !thread.isDaemon())
                    .noneMatch(thread -> thread.getName().matches("HTTP-Dispatcher|rehearsal.*")));
            assertThat(List.copyOf(log.list))
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                    .isEmpty();
        } finally {
            root.detachAppender(log);
        }
    }

    private static List<Thread> threads(ThreadGroup group) {
        Thread[] found = new Thread[group.activeCount() + 10];
        return List.of(Arrays.copyOf(found, group.enumerate(found)));
    }

    @Test
    void every_rehearsed_run_passes_over_tls_with_sign_in() throws Exception {
        List<Report> reports = new CopyOnWriteArrayList<>();
        try (var timer = new ScheduledThreadPoolExecutor(1)) {
            SmtpProbe probe = new SmtpProbe(null, timer, Clock.systemUTC(), List.of());
            Rehearsal rehearsal = new Rehearsal(
                    () -> (assignment, limits, listener) -> {
                        Report report = probe.run(assignment, limits, listener);
                        reports.add(report);
                        return report;
                    },
                    new Remedies(List.of()),
                    Clock.systemUTC());

            assertThat(rehearsal.rehearse()).isEqualTo(Rehearsal.RUNS);
        }
        assertThat(reports).hasSize(Rehearsal.RUNS).extracting(Report::verdict).containsOnly(Verdict.PASSED);
        assertThat(reports.getFirst().transcript().toString())
                .contains("AUTH PLAIN")
                .contains("queued as 1");
    }
}
