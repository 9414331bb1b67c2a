/** Certificates of the sandbox's mail servers: a small authority of its own, with good leaves and bad ones. */
@NullMarked
package sandbox.mail.tls;

import org.jspecify.annotations.NullMarked;
