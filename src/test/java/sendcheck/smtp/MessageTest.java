package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sendcheck.diagnosis.Assignment;
import sendcheck.diagnosis.TestMail;
import sendcheck.settings.Sender;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void the_headers_are_those_of_a_test_by_a_program() throws Exception {
        MimeMessage message =
                parsed(written(new Sender("Änn, the boss", "ann@bücher.example", "help@test.example", List.of())));
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("ann@xn--bcher-kva.example", "Änn, the boss", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Änn, the boss");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("help@test.example"));
        assertThat(message.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("bob@test.example"));
        assertThat(message.getSubject()).isEqualTo("Test email: Größe");
        assertThat(message.getSentDate()).isEqualTo(NOW);
        assertThat(message.getMessageID()).isEqualTo("<run-123456.cafe@xn--bcher-kva.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Sendcheck-Run")).containsExactly("run-123456");
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void text_and_html_are_alternatives() throws Exception {
        MimeMultipart bodies = (MimeMultipart) parsed(written(sender("Ann"))).getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo("Hello\r\n.dotted\r\n..twice\r\n");
        assertThat(bodies.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat((String) bodies.getBodyPart(1).getContent()).contains("Grüße");
    }

    @Test
    void everything_is_ascii_with_whole_line_ends_and_stuffed_dots() {
        String wire = new String(written(sender("Änn")).forData(), StandardCharsets.UTF_8);
        assertThat(wire.chars()).allMatch(c -> c < 128);
        assertThat(wire.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(wire).contains("\r\n..dotted\r\n...twice\r\n").endsWith("\r\n.\r\n");
        assertThat(wire.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void bare_line_ends_are_made_whole_and_a_missing_one_is_added() {
        Letter letter = new Letter("a\nb\rc\r\n.d".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(letter.forData(), StandardCharsets.US_ASCII)).isEqualTo("a\r\nb\r\nc\r\n..d\r\n.\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann\r\nBcc: eve@test.example", "Ann\nX: y", "Ann\rX: y", "Ann\0"})
    void a_line_break_in_a_header_is_refused(String name) {
        assertThatThrownBy(() -> written(sender(name))).isInstanceOf(IllegalArgumentException.class);
        Assignment subject = assignment(sender("Ann"), new TestMail("id", name, "", ""));
        assertThatThrownBy(() -> written(subject)).isInstanceOf(IllegalArgumentException.class);
        Assignment id = assignment(sender("Ann"), new TestMail(name, "Test", "", ""));
        assertThatThrownBy(() -> written(id)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sender sender(String name) {
        return new Sender(name, "ann@test.example", null, List.of("copy@test.example"));
    }

    private static Letter written(Sender sender) {
        return written(assignment(sender, Trial.MAIL));
    }

    private static Letter written(Assignment assignment) {
        return MessageWriter.write(assignment, Envelope.of(assignment).orElseThrow(), "cafe", NOW);
    }

    private static Assignment assignment(Sender sender, TestMail mail) {
        Assignment usual = Trial.on(25).assignment();
        return new Assignment(usual.runId(), usual.server(), sender, usual.recipient(), false, mail);
    }

    private static MimeMessage parsed(Letter letter) throws MessagingException {
        String unstuffed = new String(letter.forData(), StandardCharsets.UTF_8)
                .replaceFirst("\\.\r\n$", "")
                .replace("\r\n..", "\r\n.");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(unstuffed.getBytes(StandardCharsets.UTF_8)));
    }
}
