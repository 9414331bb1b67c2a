package sendcheck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import sendcheck.config.Configuration;
import sendcheck.files.InventoryFile;
import sendcheck.settings.Secret;
import sendcheck.testrun.RunId;

class DatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestDatabase real = TestDatabase.createDatabase();
    private final String keyset = Keysets.generate();

    @Test
    void a_fresh_database_gets_ready_and_does_what_is_accepted() throws Exception {
        List<RunId> done = new CopyOnWriteArrayList<>();
        try (Database database = database(real.jdbcUrl())) {
            database.start(InventoryFile.read(null), done::add, id -> Optional.empty(), () -> {});
            await().atMost(PATIENCE).until(() -> database.problem().isEmpty());

            RunId id =
                    database.testRuns().accept(Installation.order()).getFirst().id();

            await().atMost(PATIENCE).until(() -> done.equals(List.of(id)));
            assertThat(database.catalog().modules()).hasSize(3);
            assertThat(database.catalog().profile(Installation.PORTAL)).isPresent();
        }
    }

    @Test
    void two_processes_may_start_on_one_empty_database() throws Exception {
        try (Database one = database(real.jdbcUrl());
                Database two = database(real.jdbcUrl())) {
            one.start(InventoryFile.read(null), id -> {}, id -> Optional.empty(), () -> {});
            two.start(InventoryFile.read(null), id -> {}, id -> Optional.empty(), () -> {});

            await().atMost(PATIENCE).until(() -> one.problem().or(two::problem).isEmpty());
            assertThat(two.catalog().modules()).hasSize(3);
        }
    }

    @Test
    void a_database_that_is_away_is_a_problem_in_words_until_it_is_back() throws Exception {
        try (Relay relay = new Relay(
                        URI.create(real.jdbcUrl().substring("jdbc:".length())).getPort());
                Database database = database(real.jdbcUrl().replaceFirst(":\\d+/", ":" + relay.port() + "/"))) {
            relay.cut();
            database.start(InventoryFile.read(null), id -> {}, id -> Optional.empty(), () -> {});
            await().atMost(PATIENCE)
                    .until(() -> database.problem()
                            .filter(problem -> problem.startsWith("The database cannot be used: "))
                            .isPresent());

            relay.restore();
            await().atMost(PATIENCE).until(() -> database.problem().isEmpty());

            relay.cut();
            assertThat(database.problem()).isPresent();
            assertThatThrownBy(() -> database.testRuns().accept(Installation.order()))
                    .isInstanceOf(JdbiException.class);

            relay.restore();
            await().atMost(PATIENCE).until(() -> database.problem().isEmpty());
            assertThat(database.testRuns().accept(Installation.order())).hasSize(1);
        }
    }

    @Test
    void a_database_that_never_was_there_can_be_closed() throws Exception {
        Database database =
                database("jdbc:postgresql://" + InetAddress.getLoopbackAddress().getHostAddress() + ":1/none");
        database.start(InventoryFile.read(null), id -> {}, id -> Optional.empty(), () -> {});
        database.close();

        assertThat(database.problem()).isPresent();
    }

    private Database database(String url) throws Exception {
        return new Database(
                new Configuration.Database(url, real.user(), new Secret(real.password())),
                new Secret(keyset),
                Clock.systemUTC(),
                RandomGenerator.getDefault());
    }
}
