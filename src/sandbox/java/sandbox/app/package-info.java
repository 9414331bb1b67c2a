/** The product as a child process with the sandbox as its surroundings; known only by its command line, environment and HTTP. */
@NullMarked
package sandbox.app;

import org.jspecify.annotations.NullMarked;
