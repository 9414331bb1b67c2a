/** Slash text to a sealed command; pure. */
@NullMarked
package sendcheck.command;

import org.jspecify.annotations.NullMarked;
