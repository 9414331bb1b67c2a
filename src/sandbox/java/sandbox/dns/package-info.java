/** A name server with the records of a master file. */
@NullMarked
package sandbox.dns;

import org.jspecify.annotations.NullMarked;
