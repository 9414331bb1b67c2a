/** Slack's rules for blocks and views, usable alone: JSON in, every violation out. */
@NullMarked
package sandbox.slack.blockkit;

import org.jspecify.annotations.NullMarked;
