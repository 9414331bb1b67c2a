/** Slack's side of an app: tells it over HTTP, signed, what people do, and takes its answers. */
@NullMarked
package sandbox.slack.app;

import org.jspecify.annotations.NullMarked;
