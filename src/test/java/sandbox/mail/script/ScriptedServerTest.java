package sandbox.mail.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sandbox.mail.script.Action.close;
import static sandbox.mail.script.Action.raw;
import static sandbox.mail.script.Action.reply;
import static sandbox.mail.script.Action.silence;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;
import org.junit.jupiter.api.Test;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;

class ScriptedServerTest {
    private static final CertificateFolder CERTIFICATES =
            CertificateFolder.open(Path.of("target", "test-certificates"));

    @Test
    void a_library_client_sends_a_mail_over_starttls_after_signing_in() throws Exception {
        var script = Script.named("mail.test")
                .withStartTls(CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann", "secret");
        try (var server = ScriptedServer.start(script)) {
            assertThat(send(server.port(), "smtp", "secret")).contains("250 2.0.0 Ok: queued as ");
            var message = server.messages().get(0);
            assertThat(message.sender()).isEqualTo("ann@test.example");
            assertThat(message.recipients()).containsExactly("bob@test.example");
            assertThat(message.content()).contains("Subject: Hello\r\n", "\r\n.dotted\r\n");
            assertThat(authLines(server)).isNotEmpty().allMatch(Received.Line::encrypted);
        }
    }

    @Test
    void a_library_client_sends_a_mail_over_implicit_tls() throws Exception {
        var script = Script.named("mail.test")
                .withImplicitTls(CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann", "secret");
        try (var server = ScriptedServer.start(script)) {
            assertThat(send(server.port(), "smtps", "secret")).startsWith("250");
        }
    }

    @Test
    void a_wrong_password_gets_a_535() {
        var script = Script.named("mail.test")
                .withStartTls(CERTIFICATES.context(Leaf.GOOD))
                .withAccount("ann", "secret");
        try (var server = ScriptedServer.start(script)) {
            assertThatThrownBy(() -> send(server.port(), "smtp", "wrong"))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("535 5.7.8");
            assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void a_scripted_reply_replaces_the_good_one() {
        var script = Script.named("mail.test")
                .withStartTls(CERTIFICATES.context(Leaf.GOOD))
                .on(Step.RECIPIENT, reply("550 5.1.1 No such user"));
        try (var server = ScriptedServer.start(script)) {
            assertThatThrownBy(() -> send(server.port(), "smtp", "any"))
                    .isInstanceOf(SendFailedException.class)
                    .hasStackTraceContaining("550 5.1.1 No such user");
            assertThat(server.lines()).doesNotContain("DATA");
        }
    }

    @Test
    void a_reaction_may_depend_on_the_connection() throws IOException {
        var script = Script.named("mail.test")
                .on(
                        Step.GREETING,
                        exchange -> List.of(
                                exchange.connection() == 1 ? reply("421 4.3.2 Come back") : reply("220 Welcome back")));
        try (var server = ScriptedServer.start(script)) {
            assertThat(firstBytes(server.port())).isEqualTo("421 4.3.2 Come back\r\n");
            assertThat(firstBytes(server.port())).isEqualTo("220 Welcome back\r\n");
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void it_can_close_say_anything_or_stay_silent() throws IOException {
        try (var closing = ScriptedServer.start(Script.named("a").on(Step.GREETING, close()));
                var strange = ScriptedServer.start(
                        Script.named("b").on(Step.GREETING, raw("SSH-2.0-OpenSSH_9.2\r\n"), close()));
                var silent = ScriptedServer.start(Script.named("c").on(Step.GREETING, silence()))) {
            assertThat(firstBytes(closing.port())).isEmpty();
            assertThat(firstBytes(strange.port())).isEqualTo("SSH-2.0-OpenSSH_9.2\r\n");
            assertThatThrownBy(() -> firstBytes(silent.port())).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused_by_a_checking_client() {
        var script = Script.named("mail.test").withStartTls(CERTIFICATES.context(Leaf.OTHER_NAME));
        try (var server = ScriptedServer.start(script)) {
            assertThatThrownBy(() -> send(server.port(), "smtp", "any"))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("TLS");
        }
    }

    @Test
    void dead_ports_refuse_or_never_answer() {
        try (var refusing = DeadPort.refusing();
                var filtered = DeadPort.filtered()) {
            assertThatThrownBy(() -> firstBytes(refusing.port())).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> firstBytes(filtered.port())).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static List<Received.Line> authLines(ScriptedServer server) {
        return server.received().stream()
                .filter(Received.Line.class::isInstance)
                .map(Received.Line.class::cast)
                .filter(line -> line.text().startsWith("AUTH"))
                .toList();
    }

    private static String firstBytes(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(300);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 300);
            var buffer = new byte[100];
            int length = Math.max(0, socket.getInputStream().read(buffer));
            return new String(buffer, 0, length, StandardCharsets.UTF_8);
        }
    }

    /** Trusts any authority, but checks the name. */
    private static String send(int port, String protocol, String password) throws Exception {
        var trusting = new MailSSLSocketFactory();
        trusting.setTrustAllHosts(true);
        var properties = new Properties();
        properties.put("mail." + protocol + ".ssl.socketFactory", trusting);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail." + protocol + ".auth", "true");
        var session = Session.getInstance(properties);
        try (var transport = (SMTPTransport) session.getTransport(protocol)) {
            transport.connect("localhost", port, "ann", password);
            var message = new MimeMessage(session);
            message.setFrom("ann@test.example");
            message.setRecipient(Message.RecipientType.TO, new InternetAddress("bob@test.example"));
            message.setSubject("Hello");
            message.setText("Text\r\n.dotted\r\n");
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse();
        }
    }
}
