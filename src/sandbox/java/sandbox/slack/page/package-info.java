/** The page that looks and works like Slack: files, live state as server-sent events, and what people do as JSON. */
@NullMarked
package sandbox.slack.page;

import org.jspecify.annotations.NullMarked;
