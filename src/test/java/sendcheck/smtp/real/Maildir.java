package sendcheck.smtp.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A mailbox on disk. */
public record Maildir(Path folder) {

    /** Headers and body of every message, in the order of their file names. */
    public List<String> messages() {
        return Stream.of("new", "cur")
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .flatMap(Maildir::filesIn)
                .sorted()
                .map(Maildir::read)
                .toList();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
