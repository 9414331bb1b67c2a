/** The diagnosis from a terminal, without Slack and without a database. */
@NullMarked
package sendcheck.check;

import org.jspecify.annotations.NullMarked;
