/** What to say of a run, in plain words and without a word of Slack. */
@NullMarked
package sendcheck.report;

import org.jspecify.annotations.NullMarked;
