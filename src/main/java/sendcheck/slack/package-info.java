/** Slack: what it sends is checked, acknowledged and handed to the core; what the core has to show is posted and edited. */
@NullMarked
package sendcheck.slack;

import org.jspecify.annotations.NullMarked;
