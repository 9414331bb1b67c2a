/** A profile's failure as IT sees it, from the first failed run to recovery; the rule is a pure function. */
@NullMarked
package sendcheck.incident;

import org.jspecify.annotations.NullMarked;
