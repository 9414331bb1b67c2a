/** A local Slack workspace: start it, connect it to an app, act as its people, look at what they see. */
@NullMarked
package sandbox.slack;

import org.jspecify.annotations.NullMarked;
