/** Plays a written conversation against the local workspace and prints it as text. */
@NullMarked
package sandbox.say;

import org.jspecify.annotations.NullMarked;
