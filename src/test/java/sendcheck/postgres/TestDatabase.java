package sendcheck.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own for one test, on a PostgreSQL that this JVM starts once, at first use, and stops at its
 * end. The server trades durability for speed.
 *
 * @param jdbcUrl complete URL
 * @param user owner of the database
 * @param password any password does
 */
public record TestDatabase(String jdbcUrl, String user, String password) {
    private static final String USER = "postgres";

    /** Starts the server when this is the first call, and makes a fresh, empty database. */
    public static TestDatabase createDatabase() {
        return Server.RUNNING.create("template1");
    }

    /** The same with the schema in it, copied from one that was migrated once, which is much faster than migrating each. */
    public static TestDatabase createWithSchema() {
        return Server.RUNNING.create(Migrated.NAME);
    }

    private static final class Migrated {
        private static final String NAME = migrate();

        private static String migrate() {
            TestDatabase database = createDatabase();
            Schema.migrate(database.dataSource());
            return database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
        }
    }

    /** Connects anew for each call; no pool. */
    public PGSimpleDataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setURL(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private record Server(int port, AtomicInteger made) {
        private static final Server RUNNING = start();

        /** The library stops a server that a killed test run left behind, and removes its data, after ten minutes. */
        private static Server start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(Path.of("target", "test-postgres")
                                .toAbsolutePath()
                                .toFile())
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return new Server(server.getPort(), new AtomicInteger());
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL did not start: " + failed.getMessage(), failed);
            }
        }

        private TestDatabase create(String template) {
            var name = "test_" + made.incrementAndGet();
            try (var connection = DriverManager.getConnection(url(USER), USER, USER);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            } catch (SQLException failed) {
                throw new IllegalStateException("Could not make a test database", failed);
            }
            return new TestDatabase(url(name), USER, USER);
        }

        private String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }
    }
}
