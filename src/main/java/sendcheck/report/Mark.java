package sendcheck.report;

/** How a stage stands, for a sign beside it. */
public enum Mark {
    PASSED,
    WARNED,
    FAILED,
    SKIPPED,
    /** Going on now. */
    RUNNING,
    /** Yet to come. */
    PENDING
}
