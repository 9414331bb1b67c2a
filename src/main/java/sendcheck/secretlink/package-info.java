/** Secrets are typed on a page of our own, behind a link that works once, for one person, profile and field. */
@NullMarked
package sendcheck.secretlink;

import org.jspecify.annotations.NullMarked;
