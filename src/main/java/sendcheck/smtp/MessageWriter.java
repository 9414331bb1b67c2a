package sendcheck.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sendcheck.diagnosis.Assignment;

/** Makes the MIME message (RFC 5322, 2045 to 2047; RFC 6532 only when an address needs it). */
final class MessageWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Shared, as each new one searches the class path for providers, which costs more than the rest of the message. */
    private static final Session IN_ASCII = session(false);

    private static final Session IN_UTF_8 = session(true);

    private MessageWriter() {}

    private static Session session(boolean utf8) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
        return Session.getInstance(properties);
    }

    /**
     * Headers and body with CRLF at each line end; blind copies are not in it.
     *
     * @param uniquePart appended to the message id
     * @throws IllegalArgumentException when a header would contain a line break; such settings never come this far
     */
    static Letter write(Assignment assignment, Envelope envelope, String uniquePart, Instant now) {
        try {
            String domain = envelope.sender().substring(envelope.sender().lastIndexOf('@') + 1);
            String id = "<" + assignment.mail().messageId() + "." + uniquePart + "@" + domain + ">";
            MimeMessage message = new IdentifiedMessage(envelope.needsUtf8() ? IN_UTF_8 : IN_ASCII, oneLine(id));
            address(message, assignment, envelope);
            message.setSubject(oneLine(assignment.mail().subject()), UTF_8);
            message.setSentDate(Date.from(now));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Sendcheck-Run", oneLine(assignment.runId()));
            message.setContent(bodies(assignment));
            message.saveChanges();
            return new Letter(bytes(message));
        } catch (MessagingException failed) {
            throw new IllegalArgumentException("no MIME message can be made of this", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void address(MimeMessage message, Assignment assignment, Envelope envelope)
            throws MessagingException, IOException {
        String name = oneLine(assignment.sender().name()).strip();
        message.setFrom(address(envelope.sender(), name.isEmpty() ? null : name));
        String replyTo = envelope.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {address(replyTo, null)});
        }
        message.setRecipient(
                Message.RecipientType.TO, address(envelope.recipients().get(0), null));
    }

    private static InternetAddress address(String address, @Nullable String name) throws IOException {
        return new InternetAddress(oneLine(address), name, UTF_8);
    }

    private static MimeMultipart bodies(Assignment assignment) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(withCrlf(assignment.mail().text()), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(withCrlf(assignment.mail().html()), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String withCrlf(String text) {
        return text.replaceAll("\\R", "\r\n");
    }

    private static String oneLine(String text) {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("a header must be one line");
        }
        return text;
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Angus would make a message id of its own, with the name of this host in it. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
