/** The command line and the composition root: everything is constructed here and closed in reverse. */
@NullMarked
package sendcheck;

import org.jspecify.annotations.NullMarked;
