package sendcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Remedies;
import sendcheck.smtp.SmtpProbe;

class RehearsalTest {

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
