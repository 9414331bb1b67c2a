/** The name service, asked through dnsjava. */
@NullMarked
package sendcheck.dns;

import org.jspecify.annotations.NullMarked;
