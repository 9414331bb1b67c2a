/** Bolt handlers: parse, acknowledge, call the core, publish. */
@NullMarked
package sendcheck.slack;

import org.jspecify.annotations.NullMarked;
