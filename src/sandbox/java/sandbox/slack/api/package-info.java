/**
 * Slack's Web API and response URLs over HTTP. A method is a function from a {@link sandbox.slack.api.Call} to JSON that
 * throws a {@link sandbox.slack.api.Refusal} where Slack would refuse.
 */
@NullMarked
package sandbox.slack.api;

import org.jspecify.annotations.NullMarked;
