/**
 * Failures that mail settings meet, each provoked for real, and what Sendcheck and other tools say of each; the README's table
 * is made here.
 */
@NullMarked
package catalogue;

import org.jspecify.annotations.NullMarked;
