/** The use case: an order is accepted, done once, concluded and shown; its ports. */
@NullMarked
package sendcheck.testrun;

import org.jspecify.annotations.NullMarked;
