package sendcheck.diagnosis;

/** Hears of a run while it happens, on the thread that runs it. */
public interface RunListener {

    RunListener SILENT = new RunListener() {};

    /** A stage has begun. */
    default void began(Stage stage) {}

    /** A stage has ended, or was skipped. */
    default void ended(StageResult result) {}

    /**
     * The message is about to be sent: DATA comes next. What is thrown here leaves the probe, and nothing is sent;
     * this is where the point of no return is written down.
     */
    default void aboutToSend() {}
}
