package sendcheck.remedy;

/** How sure a finding is that it names the cause. */
public enum Sureness {
    /** The server or the network said just this. */
    CERTAIN("certain"),
    /** What was seen is typical of this cause. */
    LIKELY("likely"),
    /** One cause among several; only the kind of failure is known. */
    POSSIBLE("possible");

    private final String key;

    Sureness(String key) {
        this.key = key;
    }

    /** As written in JSON and in the database. */
    public String key() {
        return key;
    }
}
