package sendcheck.diagnosis;

/** Goes through the stages with a mail server. */
public interface Probe {

    /**
     * Runs all stages that the assignment needs, within the limits. Whatever the mail server does is in the report;
     * only what the listener throws leaves this method.
     */
    Report run(Assignment assignment, Limits limits, RunListener listener);
}
