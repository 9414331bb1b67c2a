/** Tests of the stores, each on a fresh database of one throw-away PostgreSQL. */
@NullMarked
package sendcheck.postgres;

import org.jspecify.annotations.NullMarked;
