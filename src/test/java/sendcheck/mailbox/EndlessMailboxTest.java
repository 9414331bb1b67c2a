package sendcheck.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sandbox.mail.tls.CertificateFolder;
import sandbox.mail.tls.Leaf;
import sendcheck.arrival.Look;
import sendcheck.config.Configuration;
import sendcheck.diagnosis.TokenSource;
import sendcheck.settings.Secret;
import sendcheck.settings.Security;
import sendcheck.settings.SignIn;

/** Mailboxes whose replies never end: each read of a byte is in time. */
@Timeout(60)
class EndlessMailboxTest {

    private static final CertificateFolder CERTIFICATES =
            CertificateFolder.open(Path.of("target", "test-certificates"));

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    @Test
    void a_greeting_that_drips_for_ever_ends_the_look() throws Exception {
        try (BareServer server = BareServer.start(EndlessMailboxTest::drip)) {
            assertThat(look(server, Security.NONE, null)).isEqualTo(late(server));
        }
    }

    @Test
    void a_tls_handshake_that_drips_for_ever_ends_the_look() throws Exception {
        try (BareServer server = BareServer.start(EndlessMailboxTest::dripHandshake)) {
            assertThat(look(server, Security.TLS, null)).isEqualTo(late(server));
        }
    }

    @Test
    void a_greeting_that_drips_through_tls_ends_the_look() throws Exception {
        try (BareServer server = BareServer.start(tls(), EndlessMailboxTest::drip)) {
            assertThat(look(server, Security.TLS, authority())).isEqualTo(late(server));
        }
    }

    @Test
    void a_line_without_end_is_not_read_into_memory() throws Exception {
        assertThatLineWithoutEndIsLeft(ServerSocketFactory.getDefault(), Security.NONE, null);
    }

    @Test
    void a_line_without_end_through_tls_is_not_read_into_memory() throws Exception {
        assertThatLineWithoutEndIsLeft(tls(), Security.TLS, authority());
    }

    private void assertThatLineWithoutEndIsLeft(
            ServerSocketFactory sockets, Security security, @Nullable String authority) throws Exception {
        AtomicLong sent = new AtomicLong();
        try (BareServer server = BareServer.start(sockets, socket -> pour(socket, sent))) {
            Look look = mailbox(server.port(), security, authority, Duration.ofSeconds(50))
                    .look("run-1", Duration.ZERO);

            assertThat(look)
                    .isEqualTo(new Look.Unusable(
                            "The probe mailbox at localhost, port " + server.port()
                                    + ", sends more than a look can need",
                            true));
            assertThat(sent.get()).isLessThan(8 * LookSockets.MOST_BYTES);
        }
    }

    private Look look(BareServer server, Security security, @Nullable String authority) {
        return mailbox(server.port(), security, authority, Duration.ofSeconds(1))
                .look("run-1", Duration.ZERO);
    }

    private ImapMailbox mailbox(int port, Security security, @Nullable String authority, Duration replies) {
        return new ImapMailbox(
                new Configuration.Mailbox(
                        "localhost",
                        port,
                        security,
                        new SignIn.Password("probe@test.example", new Secret("secret-word")),
                        "probe@test.example",
                        List.of("INBOX"),
                        authority),
                TokenSource.NONE,
                timer,
                replies);
    }

    private static Look late(BareServer server) {
        return new Look.Unusable(
                "The probe mailbox at localhost, port " + server.port() + ", did not answer in time", true);
    }

    private static ServerSocketFactory tls() {
        return CERTIFICATES.context(Leaf.GOOD).getServerSocketFactory();
    }

    private static String authority() throws Exception {
        return Files.readString(CERTIFICATES.authorityFile());
    }

    private static void drip(Socket socket) throws Exception {
        say(socket, "* OK ");
        while (true) {
            say(socket, "a");
            Thread.sleep(20);
        }
    }

    /** The longest record that there is, of a handshake. */
    private static void dripHandshake(Socket socket) throws Exception {
        OutputStream out = socket.getOutputStream();
        out.write(new byte[] {22, 3, 3, 0x40, 0, 2, 0, 0x3f, (byte) 0xfc});
        while (true) {
            out.write(3);
            out.flush();
            Thread.sleep(20);
        }
    }

    private static void pour(Socket socket, AtomicLong sent) throws Exception {
        byte[] much = new byte[1 << 16];
        Arrays.fill(much, (byte) 'a');
        say(socket, "* OK ");
        while (sent.addAndGet(much.length) < 16 * LookSockets.MOST_BYTES) {
            socket.getOutputStream().write(much);
        }
    }

    private static void say(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
