/** Finds the settings for an address: by the provider that is known, and by what its domain publishes. */
@NullMarked
package sendcheck.lookup;

import org.jspecify.annotations.NullMarked;
