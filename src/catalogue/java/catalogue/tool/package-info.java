/** The tools that are asked what is wrong with settings, all alike. */
@NullMarked
package catalogue.tool;

import org.jspecify.annotations.NullMarked;
