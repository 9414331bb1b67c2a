package sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed JVM leaves behind in a data folder: PostgreSQL's <code>postmaster.pid</code>, and often the running server
 * itself. File format: PostgreSQL, <code>src/include/utils/pidfile.h</code>.
 */
final class Postmaster {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private Postmaster() {}

    /** Ends the server that still runs on this data folder, if any, and removes its stale pid file. */
    static void endLeftover(Path dataFolder) throws IOException {
        var pidFile = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var running = runningOn(dataFolder, Files.readAllLines(pidFile));
        if (running.isPresent()) {
            stop(running.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** Only a process that is a postgres, started at the second that the file names, on this very folder, is ours. */
    private static Optional<ProcessHandle> runningOn(Path dataFolder, List<String> pidFile) throws IOException {
        if (pidFile.size() < 3 || !isSameFolder(dataFolder, pidFile.get(1))) {
            return Optional.empty();
        }
        var started = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().command().orElse("").matches(".*[/\\\\]postgres(\\.exe)?( \\(deleted\\))?"))
                .filter(process -> process.info()
                        .startInstant()
                        .map(actual -> Duration.between(actual, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(false));
    }

    private static boolean isSameFolder(Path dataFolder, String named) throws IOException {
        var other = Path.of(named.strip());
        return Files.exists(other) && Files.isSameFile(dataFolder, other);
    }

    private static void stop(ProcessHandle server) throws IOException {
        if (!interrupt(server.pid())) {
            server.destroy();
        }
        try {
            server.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            server.destroyForcibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the leftover PostgreSQL was stopping", interrupted);
        } catch (ExecutionException failed) {
            throw new IOException("Could not wait for the leftover PostgreSQL", failed);
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown; what {@link ProcessHandle#destroy} sends waits for every client to leave. */
    private static boolean interrupt(long pid) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return false;
        }
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(pid))
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
