package sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortBookTest {

    @TempDir
    private Path folder;

    @Test
    void a_server_has_the_port_of_the_last_start_below_those_of_outgoing_connections() {
        int first = portOf("playground.refused");
        assertThat(first).isBetween(20_000, 30_000);
        assertThat(portOf("playground.refused")).isEqualTo(first);
    }

    @Test
    void a_port_that_is_taken_is_given_up_and_named() throws IOException {
        int first = portOf("playground.refused");
        try (var other = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            PortBook book = book();
            var opened = book.open("playground.refused", new Endpoint.Refusing());
            opened.closing().run();
            assertThat(opened.port()).isNotEqualTo(other.getLocalPort());
            assertThat(book.moved()).containsExactly("playground.refused");
        }
    }

    @Test
    void no_two_servers_share_a_port() {
        PortBook book = book();
        var one = book.open("playground.refused", new Endpoint.Refusing());
        one.closing().run();
        var other = book.open("playground.filtered", new Endpoint.Refusing());
        other.closing().run();
        assertThat(other.port()).isNotEqualTo(one.port());
    }

    private int portOf(String name) {
        PortBook book = book();
        var opened = book.open(name, new Endpoint.Refusing());
        opened.closing().run();
        book.save();
        assertThat(book.moved()).isEmpty();
        return opened.port();
    }

    private PortBook book() {
        return new PortBook(folder.resolve("ports.properties"));
    }
}
