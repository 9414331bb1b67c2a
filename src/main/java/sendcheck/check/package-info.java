/**
 * The diagnosis from a terminal, without Slack and without a database: one setting, told live to a person or as JSON, or a
 * file of settings, one JSON object a line.
 */
@NullMarked
package sendcheck.check;

import org.jspecify.annotations.NullMarked;
