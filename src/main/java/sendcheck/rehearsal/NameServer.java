package sendcheck.rehearsal;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A name service on loopback that says of every name that there is none. */
final class NameServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(NameServer.class.getName());
    private static final int LONGEST = 512;

    /** Where the flags of a message are (RFC 1035 section 4.1.1). */
    private static final int FLAGS = 2;

    private static final int RESPONSE = 0x80;
    private static final int NAME_ERROR = 3;

    private final DatagramSocket socket;

    private NameServer(DatagramSocket socket) {
        this.socket = socket;
    }

    static NameServer start() throws IOException {
        NameServer server = new NameServer(new DatagramSocket(0, InetAddress.getLoopbackAddress()));
        Thread.ofPlatform().daemon().name("rehearsal-names").start(server::serve);
        return server;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(packet);
                byte[] message = packet.getData();
                message[FLAGS] |= (byte) RESPONSE;
                message[FLAGS + 1] |= NAME_ERROR;
                socket.send(packet);
            }
        } catch (IOException closed) {
            LOG.log(System.Logger.Level.DEBUG, "No further question is answered", closed);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
