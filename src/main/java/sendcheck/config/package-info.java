/** What an installation configures, by environment or flags; every problem is reported at once. */
@NullMarked
package sendcheck.config;

import org.jspecify.annotations.NullMarked;
