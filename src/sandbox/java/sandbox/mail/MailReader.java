package sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sandbox.inbox.Mail;

/** Takes a message apart: decoded headers, first plain part, first HTML part. RFC 5322, 2045-2047. */
final class MailReader {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String subject = "";
    private @Nullable String text;
    private @Nullable String html;

    private MailReader() {}

    /** What is no MIME message at all is shown as it came, as text. */
    static MailReader read(String content) {
        var reader = new MailReader();
        try {
            var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
            reader.readAll(new MimeMessage(Session.getInstance(new Properties()), bytes));
        } catch (MessagingException | IOException malformed) {
            reader.text = content;
        }
        return reader;
    }

    private void readAll(MimeMessage message) throws MessagingException, IOException {
        for (var header : Collections.list(message.getAllHeaders())) {
            add(header);
        }
        subject = Objects.requireNonNullElse(message.getSubject(), "");
        readPart(message);
    }

    private void add(Header header) throws UnsupportedEncodingException {
        var value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
        headers.merge(header.getName(), value, (first, next) -> first + "\n" + next);
    }

    private void readPart(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                readPart(inner);
            }
        } else if (content instanceof String body && part.isMimeType("text/html")) {
            html = html == null ? body : html;
        } else if (content instanceof String body) {
            text = text == null ? body : text;
        }
    }

    Mail toMail(String id, Instant received, String from, List<String> to) {
        return new Mail(
                id,
                received,
                from,
                to,
                subject,
                Objects.requireNonNullElse(text, ""),
                html,
                Collections.unmodifiableMap(headers));
    }
}
