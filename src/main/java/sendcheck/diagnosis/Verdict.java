package sendcheck.diagnosis;

/** How a run ended as a whole. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    /** Cut off: after DATA was begun, so that the message may have been sent and is never sent again, or too often before. */
    INTERRUPTED("interrupted");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /** As written in JSON and in the database. */
    public String key() {
        return key;
    }
}
