package sendcheck.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import sendcheck.config.Configuration;
import sendcheck.config.InvalidConfiguration;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Transcript;
import sendcheck.diagnosis.Verdict;
import sendcheck.files.InventoryFile;
import sendcheck.remedy.Actor;
import sendcheck.remedy.Finding;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.Secret;
import sendcheck.testrun.Order;
import sendcheck.testrun.Person;
import sendcheck.testrun.RunId;
import sendcheck.testrun.TestRun;

/** A database of its own with the schema, and what tests need to fill it. */
record Installation(TestDatabase database, Jdbi jdbi, String keyset) {
    static final Person ANN = new Person("U1", "Ann");
    static final ProfileKey PORTAL = ProfileKey.parse("5500/portal");

    /** With the schema, and no module. */
    static Installation empty() {
        TestDatabase database = TestDatabase.createWithSchema();
        return new Installation(database, Connections.statements(database.dataSource()), Keysets.generate());
    }

    static Installation seeded(String seed) throws InvalidConfiguration {
        Installation made = empty();
        new Seeding(made.jdbi(), made.vault()).seed(InventoryFile.parse("seed", seed));
        return made;
    }

    Vault vault() throws InvalidConfiguration {
        return new Vault(jdbi, Keysets.open(new Secret(keyset)));
    }

    TestRunStore runs(Clock clock) {
        return new TestRunStore(jdbi, clock, new RandomIds(RandomGenerator.getDefault()), () -> {});
    }

    Queue queue(String process, Duration stopLimit, Consumer<RunId> work) {
        return queue(process, stopLimit, work, () -> {});
    }

    Queue queue(String process, Duration stopLimit, Consumer<RunId> work, Runnable hourly) {
        return new Queue(
                database.dataSource(),
                jdbi,
                Clock.systemUTC(),
                process,
                stopLimit,
                work,
                id -> Optional.empty(),
                hourly);
    }

    Configuration.Database settings() {
        return new Configuration.Database(database.jdbcUrl(), database.user(), new Secret(database.password()));
    }

    static Order order() {
        return order(UUID.randomUUID().toString());
    }

    static Order order(String request) {
        return new Order(request, ANN, "C1", List.of(PORTAL), null, null, null, false);
    }

    static TestRun.Conclusion passed(Instant at) {
        Report report = new Report(Verdict.PASSED, List.of(), Transcript.EMPTY, "q1", Duration.ZERO);
        return new TestRun.Conclusion(at, report, null, "a@example.com", null);
    }

    static TestRun.Conclusion failed(Instant at) {
        Outcome outcome = new Outcome.Failed(new Symptom.ConnectionRefused("192.0.2.1", 587), List.of());
        Report report = new Report(
                Verdict.FAILED,
                List.of(new StageResult(Stage.CONNECT, outcome, Duration.ZERO)),
                Transcript.EMPTY,
                null,
                Duration.ZERO);
        Finding finding = new Finding("connect.refused", "Refused", Actor.NETWORK, "Why.", List.of("Do."), null);
        return new TestRun.Conclusion(at, report, finding, "a@example.com", null);
    }
}
