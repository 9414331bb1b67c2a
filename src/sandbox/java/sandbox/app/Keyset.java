package sandbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The key that encrypts the sandbox's mail passwords, made once by the product itself. */
public final class Keyset {
    private Keyset() {}

    /** Reads the keyset of this file, and makes it when there is none. */
    public static String in(Path file, List<String> program) throws InterruptedException {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, generate(program, file.resolveSibling(file.getFileName() + ".log")));
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException("No keyset could be made: " + failed.getMessage(), failed);
        }
    }

    private static String generate(List<String> program, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of("keys", "generate"));
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String keyset = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || keyset.isBlank()) {
            throw new IOException("`keys generate` failed with status " + process.exitValue() + ", see " + log);
        }
        return keyset;
    }
}
