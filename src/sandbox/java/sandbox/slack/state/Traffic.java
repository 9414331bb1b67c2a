package sandbox.slack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A record of every body that the workspace and the app sent to each other, as it was on the wire; headers are left out. */
public final class Traffic {
    private final @Nullable Path file;
    private final Clock clock;

    /** @param file where it is written to, begun anew; null: nothing is recorded */
    public Traffic(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        if (file != null) {
            write(file, "", StandardOpenOption.TRUNCATE_EXISTING);
        }
    }

    /** @param what as in {@code to app}, {@code answer to app} or {@code from app}, with the method or type */
    public synchronized void note(String what, String body) {
        if (file != null) {
            write(file, clock.instant() + " " + what + "\n" + body + "\n\n", StandardOpenOption.APPEND);
        }
    }

    private static void write(Path file, String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
