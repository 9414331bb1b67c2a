/**
 * What test runs meet when they are rehearsed at start: stand-ins of the mail server, the name service and the chat, on
 * loopback ports of their own, and stores in memory. Nothing leaves the machine, and nothing is kept.
 */
@NullMarked
package sendcheck.rehearsal;

import org.jspecify.annotations.NullMarked;
