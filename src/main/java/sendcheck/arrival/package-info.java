/** Proof of arrival: what is seen in the probe mailbox of a run's message, and what the receiving server says of it. */
@NullMarked
package sendcheck.arrival;

import org.jspecify.annotations.NullMarked;
