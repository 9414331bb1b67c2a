package sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;

/**
 * The sandbox's PostgreSQL on 127.0.0.1: its data lasts between starts, as in production. Works as an ordinary user, and
 * as root where <code>unshare</code> (util-linux) is installed.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final FolderLock lock;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts on the given folder (made when missing), which holds the unpacked binaries, the data and the server's log.
     *
     * @throws IllegalStateException when another running process uses the folder
     * @throws UncheckedIOException when PostgreSQL does not start; its log is named
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            var lock = FolderLock.take(folder);
            return startLocked(folder.toRealPath(), lock);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "PostgreSQL did not start; see " + folder.resolve("postgres.log") + ": " + failed.getMessage(),
                    failed);
        }
    }

    private static EmbeddedDatabase startLocked(Path home, FolderLock lock) throws IOException {
        try {
            var data = home.resolve("data");
            Postmaster.endLeftover(data);
            var complete = home.resolve("data-is-complete");
            if (!Files.exists(complete)) {
                delete(data);
            }
            var server = launch(home, data);
            Files.writeString(complete, "The first start on this data folder succeeded.\n");
            return new EmbeddedDatabase(server, lock);
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /** The library deletes old data folders beside its binaries, so that the data must not be inside its folder. */
    private static EmbeddedPostgres launch(Path home, Path data) throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(home.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * URL of the database of this name, which is made when there is none; the port changes with every start.
     *
     * @param name lower-case letters, digits and underscores
     */
    public String jdbcUrl(String name) {
        if (!name.matches("[a-z0-9_]{1,60}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (var connection = DriverManager.getConnection(url(USER), USER, password());
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return url(name);
        } catch (SQLException failed) {
            throw new IllegalStateException(
                    "The database " + name + " could not be made: " + failed.getMessage(), failed);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    public String user() {
        return USER;
    }

    /** Any password does: the server trusts every sign-in from this machine. */
    public String password() {
        return USER;
    }

    /** Stops the server; the data stays. */
    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not stop", failed);
        }
    }
}
