package sandbox.slack.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import sandbox.slack.model.StoredFile;

/** Files that people and the app have uploaded; they are gone when the workspace ends. */
public final class Files {
    private final Supplier<String> ids;
    private final Map<String, StoredFile> files = new HashMap<>();
    private final Map<String, Announced> announced = new HashMap<>();

    private record Announced(String name, long length) {}

    /** @param ids new, unique strings of letters and digits */
    public Files(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Uploads a file at once. */
    public synchronized StoredFile add(String name, byte[] content) {
        StoredFile file = new StoredFile("F" + ids.get(), name, content);
        files.put(file.id(), file);
        return file;
    }

    /** Announces a file; gives its id. */
    public synchronized String announce(String name, long length) {
        String id = "F" + ids.get();
        announced.put(id, new Announced(name, length));
        return id;
    }

    /** Brings what was announced; false when it was not, or has another length. */
    public synchronized boolean bring(String id, byte[] content) {
        Announced expected = announced.get(id);
        if (expected == null || expected.length() != content.length) {
            return false;
        }
        announced.remove(id);
        files.put(id, new StoredFile(id, expected.name(), content));
        return true;
    }

    public synchronized Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }
}
