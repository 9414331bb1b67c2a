/** Jetty: Slack's request URL, the page where secrets are typed, health and readiness. */
@NullMarked
package sendcheck.web;

import org.jspecify.annotations.NullMarked;
