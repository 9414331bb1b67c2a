package sendcheck.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.mail.tls.Leaf;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.Symptom;
import sendcheck.diagnosis.Symptom.TlsFault;
import sendcheck.settings.Security;

class ClientCertificateTest {

    @ParameterizedTest
    @CsvSource({"TLSv1.2, ENCRYPT", "TLSv1.3, GREETING"})
    void a_server_that_lets_in_only_clients_with_a_certificate_is_no_firewall(String version, Stage stage)
            throws IOException {
        try (SSLServerSocket server = insisting(version)) {
            Thread.ofPlatform().daemon().start(() -> serve(server));
            Report report = Trial.on(server.getLocalPort()).with(Security.TLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(stage);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.TlsRejected.class,
                            symptom -> assertThat(symptom.fault()).isEqualTo(TlsFault.CLIENT_CERTIFICATE));
        }
    }

    @Test
    void a_refusal_after_starttls_is_told_of_the_encryption() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> serveStartTls(server));
            Report report =
                    Trial.on(server.getLocalPort()).with(Security.STARTTLS).run();
            assertThat(Trial.failedStage(report)).isEqualTo(Stage.ENCRYPT);
            assertThat(Trial.symptom(report))
                    .isInstanceOfSatisfying(
                            Symptom.TlsRejected.class,
                            symptom -> assertThat(symptom.fault()).isEqualTo(TlsFault.CLIENT_CERTIFICATE));
        }
    }

    private static void serveStartTls(ServerSocket server) {
        try {
            while (true) {
                Socket client = server.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                for (String reply : List.of("220 mail.test ESMTP", "250-mail.test\r\n250 STARTTLS", "220 Ready")) {
                    client.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
                    if (!reply.equals("220 Ready")) {
                        in.readLine();
                    }
                }
                SSLSocketFactory tls = Trial.CERTIFICATES.context(Leaf.GOOD).getSocketFactory();
                SSLSocket encrypted = (SSLSocket) tls.createSocket(client, null, client.getPort(), true);
                encrypted.setUseClientMode(false);
                encrypted.setNeedClientAuth(true);
                refuse(encrypted);
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static SSLServerSocket insisting(String version) throws IOException {
        var server = (SSLServerSocket) Trial.CERTIFICATES
                .context(Leaf.GOOD)
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setEnabledProtocols(new String[] {version});
        server.setNeedClientAuth(true);
        return server;
    }

    private static void serve(SSLServerSocket server) {
        try {
            while (true) {
                refuse((SSLSocket) server.accept());
            }
        } catch (IOException closed) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static void refuse(SSLSocket client) throws IOException {
        try (client) {
            client.startHandshake();
        } catch (SSLException refused) {
            assertThat(refused).hasMessageContaining("certificate");
        }
    }
}
