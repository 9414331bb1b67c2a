package sendcheck.editing;

/** From where settings were changed. */
public enum Source {
    FORM("form", "in the form"),
    UNDO("undo", "by Undo"),
    RESTORE("restore", "by Restore"),
    LINK("link", "by a one-time link"),
    IMPORT("import", "by an import");

    private final String key;
    private final String words;

    Source(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As written in the database. */
    public String key() {
        return key;
    }

    /** As people read it, after what was done. */
    public String words() {
        return words;
    }

    /** The source whose {@link #key()} it is; anything else is an IllegalArgumentException. */
    public static Source of(String key) {
        for (Source source : values()) {
            if (source.key.equals(key)) {
                return source;
            }
        }
        throw new IllegalArgumentException("not a source: " + key);
    }
}
