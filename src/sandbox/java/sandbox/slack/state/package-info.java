/** What the workspace remembers while it runs: conversations, views, triggers, notices. All of it is safe for many threads. */
@NullMarked
package sandbox.slack.state;

import org.jspecify.annotations.NullMarked;
