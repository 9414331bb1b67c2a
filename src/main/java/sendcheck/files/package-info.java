/** The files that modules, profiles and overrides are moved in: JSON for all of it, CSV for lists. */
@NullMarked
package sendcheck.files;

import org.jspecify.annotations.NullMarked;
