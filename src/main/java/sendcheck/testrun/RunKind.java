package sendcheck.testrun;

/** What a run is about. */
public enum RunKind {
    /** The profile, or one override of it. */
    TEST("test"),
    /** Every override of the profile, as a dry run in one connection. */
    OVERRIDES("overrides");

    private final String key;

    RunKind(String key) {
        this.key = key;
    }

    /** As written in the database. */
    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException when no kind has this key */
    public static RunKind of(String key) {
        for (RunKind kind : values()) {
            if (kind.key.equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of run: " + key);
    }
}
