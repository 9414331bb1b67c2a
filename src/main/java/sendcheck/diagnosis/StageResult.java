package sendcheck.diagnosis;

import java.time.Duration;

/**
 * One stage of a run.
 *
 * @param took zero for a skipped stage
 */
public record StageResult(Stage stage, Outcome outcome, Duration took) {}
