package sendcheck.remedy;

/** How sure a finding is that it names the cause. */
public enum Sureness {
    /** The server or the network said just this. */
    CERTAIN("certain", "Cause"),
    /** What was seen is typical of this cause. */
    LIKELY("likely", "Most likely cause"),
    /** One cause among several; only the kind of failure is known. */
    POSSIBLE("possible", "Possible cause");

    private final String key;
    private final String title;

    Sureness(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As written in JSON and in the database. */
    public String key() {
        return key;
    }

    /** As people read it, before the title of a finding. */
    public String title() {
        return title;
    }
}
