/**
 * The stages over sockets and Angus Mail; the only place that sees jakarta.mail.
 *
 * <p>A run goes top down: {@link sendcheck.smtp.SmtpProbe} makes a {@code Visit} and lets an {@code Itinerary} walk it
 * through the {@code *Stage} classes, one a stage. They speak through a {@code Dialogue}, which asks and gives an
 * {@code Answer}, over a {@code Wire}, the connection before and after TLS. An {@code Alarm} closes the socket when a limit
 * is up, {@link sendcheck.settings.Redaction} takes secrets out before anything is written down.
 */
@NullMarked
package sendcheck.smtp;

import org.jspecify.annotations.NullMarked;
