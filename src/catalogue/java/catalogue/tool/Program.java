package catalogue.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of this machine, run to its end. */
final class Program {
    private Program() {}

    /**
     * What a command did.
     *
     * @param status its exit status; -1 when it was ended for taking too long
     * @param text all that it printed
     */
    record Output(int status, String text) {}

    static boolean isInstalled(String name) {
        return Files.isExecutable(Path.of("/usr/bin", name));
    }

    static Output run(List<String> command, Map<String, String> environment, Duration limit)
            throws InterruptedException {
        try {
            Path printed = Files.createTempFile("catalogue", ".txt");
            try {
                return new Output(status(command, environment, limit, printed), Files.readString(printed));
            } finally {
                Files.delete(printed);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int status(List<String> command, Map<String, String> environment, Duration limit, Path printed)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            return process.exitValue();
        }
        process.destroyForcibly().waitFor();
        return -1;
    }
}
