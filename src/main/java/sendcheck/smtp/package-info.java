/** The stages over sockets and Angus Mail; the only place that sees jakarta.mail. */
@NullMarked
package sendcheck.smtp;

import org.jspecify.annotations.NullMarked;
