package sandbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a shell must know to use the product's commands, and its read interface, beside a running sandbox. */
public final class EnvironmentFile {

    private EnvironmentFile() {}

    /** Replaces the file; it can be read by a POSIX shell with {@code .}. */
    public static void write(Path file, Surroundings surroundings, URI app) {
        Map<String, String> variables = new TreeMap<>(surroundings.environment());
        variables.keySet().removeIf(name -> !name.startsWith("SENDCHECK_DB_") && !name.equals("SENDCHECK_KEYSET"));
        variables.put("SENDCHECK_URL", app.toString().replaceFirst("/$", ""));
        try {
            Files.writeString(
                    file,
                    variables.entrySet().stream()
                            .map(variable -> "export " + variable.getKey() + "='" + variable.getValue() + "'\n")
                            .collect(Collectors.joining()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
