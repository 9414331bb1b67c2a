package sendcheck.smtp.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server process in the foreground, ended with all its children. */
final class Daemon implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;

    private Daemon(Process process) {
        this.process = process;
    }

    /** @param output where what it prints goes */
    static Daemon start(Path output, String... command) throws IOException {
        return new Daemon(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Children go first, so that their parent takes note of their end and leaves no zombies. */
    @Override
    public void close() {
        var children = process.descendants().toList();
        end(children);
        end(List.of(process.toHandle()));
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            processes.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException interrupted) {
            processes.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    /** Runs a command to its end; what it prints is in the exception when it fails. */
    static void run(Path output, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed; see " + output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command[0] + " ran", interrupted);
        }
    }
}
