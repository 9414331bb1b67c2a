package sendcheck.smtp.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RealServersExtension.class)
class RealServersIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUBMISSION         | 220 mail.real.example ESMTP",
                "RELAY              | 220 mail.real.example ESMTP",
                "STARTTLS_ONLY      | 220 mail.real.example ESMTP",
                "TINY               | 220 mail.real.example ESMTP",
                "CLIENT_CERTIFICATE | 220 mail.real.example ESMTP",
                "BLOCKED            | 554 5.7.1 ",
                "IMAP               | * OK ",
                "POP3               | +OK ",
                "DOVECOT_SUBMISSION | 220 "
            })
    void every_service_in_clear_greets_in_its_protocol(Service service, String start, RealServers servers)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), servers.port(service))) {
            socket.setSoTimeout(5_000);
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(reader.readLine()).startsWith(start);
        }
    }
}
