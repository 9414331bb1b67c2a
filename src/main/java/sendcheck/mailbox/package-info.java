/** The probe mailbox over IMAP (RFC 3501); beside the SMTP adapter the only place that sees jakarta.mail. */
@NullMarked
package sendcheck.mailbox;

import org.jspecify.annotations.NullMarked;
