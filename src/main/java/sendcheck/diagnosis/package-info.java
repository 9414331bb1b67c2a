/** What a test run finds out, as values: stages, outcomes, symptoms, the report and the transcript; the port to whoever probes a mail server. */
@NullMarked
package sendcheck.diagnosis;

import org.jspecify.annotations.NullMarked;
