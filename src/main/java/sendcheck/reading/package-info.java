/** Programs that read settings: who they are, what they may see, and that every look is written down. */
@NullMarked
package sendcheck.reading;

import org.jspecify.annotations.NullMarked;
