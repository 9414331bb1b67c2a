/** Pure functions from state to Block Kit; no I/O, no clock. */
@NullMarked
package sendcheck.slack.view;

import org.jspecify.annotations.NullMarked;
