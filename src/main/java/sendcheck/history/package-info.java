/** History as evidence: what is different since a profile's last good run. */
@NullMarked
package sendcheck.history;

import org.jspecify.annotations.NullMarked;
