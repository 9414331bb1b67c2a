package sandbox.slack.model;

/**
 * A file of the workspace.
 *
 * @param id {@code F...}
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(String id, String name, byte[] content) {

    /** What stands behind the last dot of the name; empty when there is none. */
    public String type() {
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }
}
