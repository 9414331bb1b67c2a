/** A directory of mail settings in Mozilla's autoconfig format, asked over HTTP. */
@NullMarked
package sendcheck.autoconfig;

import org.jspecify.annotations.NullMarked;
