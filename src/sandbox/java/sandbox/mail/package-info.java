/**
 * The mail servers of the sandbox: some that work and share one inbox, and many that each fail in a way of their own, with
 * the profile that leads to each.
 */
@NullMarked
package sandbox.mail;

import org.jspecify.annotations.NullMarked;
