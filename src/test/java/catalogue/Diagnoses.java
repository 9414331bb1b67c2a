package catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import catalogue.tool.Answer;
import catalogue.tool.Sendcheck;
import catalogue.tool.Sendcheck.Diagnosis;
import catalogue.tool.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.StageResult;
import sendcheck.smtp.real.RealServers;

/** What Sendcheck finds for failures, all of them tried at the same time. */
record Diagnoses(Map<Failure, Diagnosis> byFailure) {

    /** @param real null: the failures need no real servers */
    static Diagnoses of(List<Failure> failures, @Nullable RealServers real)
            throws InterruptedException, ExecutionException {
        var timer = new ScheduledThreadPoolExecutor(1);
        var sendcheck = new Sendcheck(timer, Clock.systemUTC());
        try (var places = Places.open(Path.of("target", "test-catalogue"), Clock.systemUTC(), real);
                var threads = Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("run-", 0).factory())) {
            Map<Failure, Future<Diagnosis>> runs = new LinkedHashMap<>();
            for (Failure failure : failures) {
                Settings settings = failure.settings().apply(places);
                runs.put(failure, threads.submit(() -> sendcheck.diagnose(settings)));
            }
            Map<Failure, Diagnosis> found = new LinkedHashMap<>();
            for (var run : runs.entrySet()) {
                found.put(run.getKey(), run.getValue().get());
            }
            return new Diagnoses(found);
        } finally {
            timer.shutdownNow();
        }
    }

    /** A machine without a name service cannot tell that a name does not exist. */
    private Diagnosis diagnosis(Failure failure) {
        Diagnosis diagnosis = Objects.requireNonNull(byFailure.get(failure));
        assumeThat(Objects.requireNonNull(diagnosis.finding()).id()).isNotEqualTo("resolve.no-answer");
        return diagnosis;
    }

    /** Stage and finding are those of the catalogue, and the cause is in the finding's own words. */
    void assertNamed(Failure failure) {
        Diagnosis diagnosis = diagnosis(failure);
        assertThat(diagnosis.report().failure()).map(StageResult::stage).hasValue(failure.stage());
        assertThat(Objects.requireNonNull(diagnosis.finding()).id()).isEqualTo(failure.finding());
        assertThat(Judgement.of(failure, Sendcheck.answer(diagnosis)))
                .as(diagnosis.finding().toString())
                .isEqualTo(Judgement.CAUSE);
    }

    /** The README's row says what is found now. */
    void assertPublished(Failure failure) throws IOException {
        Answer answer = Sendcheck.answer(diagnosis(failure));
        assertThat(new Section(Path.of("README.md")).rows())
                .filteredOn(row -> row.get(0).equals(failure.words()))
                .singleElement()
                .extracting(row -> row.get(1))
                .isEqualTo(OwnWords.of(failure, answer) + " (cause)");
    }
}
