/** Client secrets and certificates run out; whoever must renew them is reminded in time. */
@NullMarked
package sendcheck.expiry;

import org.jspecify.annotations.NullMarked;
