/** What arrived at the sandbox's good mail server, for people to look at. */
@NullMarked
package sandbox.inbox;

import org.jspecify.annotations.NullMarked;
