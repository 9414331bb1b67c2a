/** Jetty: Slack's request URL, health and readiness. */
@NullMarked
package sendcheck.web;

import org.jspecify.annotations.NullMarked;
