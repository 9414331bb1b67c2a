/** The product as people meet it: the shipped jar among a local Slack, real sockets, PostgreSQL and a browser. */
@NullMarked
package story;

import org.jspecify.annotations.NullMarked;
