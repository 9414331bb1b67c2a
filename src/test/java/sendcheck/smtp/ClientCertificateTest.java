package sendcheck.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
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
