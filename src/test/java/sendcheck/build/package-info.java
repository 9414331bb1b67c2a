/** What the build holds every source file to. */
@NullMarked
package sendcheck.build;

import org.jspecify.annotations.NullMarked;
