/** Benchmarks, as ratios of the product beside the least that could do the same, side by side in one run. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
