package sandbox.slack.state;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sandbox.slack.model.Change;
import sandbox.slack.model.Change.Kind;
import sandbox.slack.model.Message;
import sandbox.slack.model.Subscription;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps messages in a file, one JSON object a line, so that they outlive the process as Slack's do. */
public final class Archive implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final Subscription listening;
    private final BufferedWriter file;

    private record Entry(Kind kind, Message message) {}

    private Archive(Path path, State state, Changes changes) throws IOException {
        List<Message> kept = read(path);
        kept.forEach(message -> reopen(message, state.directory()));
        state.conversations().restore(kept);
        Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        kept.forEach(message -> append(new Entry(Kind.POSTED, message)));
        listening = changes.listen(this::take);
    }

    /**
     * Restores what the file keeps, and keeps what happens from now on.
     *
     * @throws IOException when the file cannot be read or written
     */
    public static Archive open(Path path, State state, Changes changes) throws IOException {
        return new Archive(path, state, changes);
    }

    private void take(Change change) {
        if (change instanceof Change.MessageChanged(Kind kind, Message message)) {
            append(new Entry(kind, message));
        }
    }

    private synchronized void append(Entry entry) {
        try {
            file.write(json.writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Message> read(Path path) throws IOException {
        Map<String, Message> messages = new LinkedHashMap<>();
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                entry(line, messages);
            }
        }
        return new ArrayList<>(messages.values());
    }

    /** A line that cannot be read is the last one of a process that was killed while it wrote. */
    private void entry(String line, Map<String, Message> messages) {
        Entry entry;
        try {
            entry = json.readValue(line, Entry.class);
        } catch (JacksonException cutOff) {
            return;
        }
        String key = entry.message().channel() + entry.message().ts();
        switch (entry.kind()) {
            case POSTED, EDITED -> messages.put(key, entry.message().withoutNulls());
            case DELETED -> messages.remove(key);
        }
    }

    private static void reopen(Message message, Directory directory) {
        directory.people().stream()
                .filter(person -> message.channel().equals(Directory.directId(person)))
                .forEach(directory::direct);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        file.close();
    }
}
