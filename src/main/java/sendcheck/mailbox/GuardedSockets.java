package sendcheck.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes sockets of a look in the only way that Angus Mail uses: not yet connected. */
final class GuardedSockets extends SocketFactory {

    private final LookSockets look;

    GuardedSockets(LookSockets look) {
        this.look = look;
    }

    @Override
    public Socket createSocket() throws IOException {
        return look.guard(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
