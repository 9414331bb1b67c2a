package sendcheck.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Symptom.WrongProtocol;

/**
 * Asks a silent server by a TLS hello on a second connection what it speaks, while the first one still waits for a greeting:
 * TLS servers and web servers wait for the client to begin. Whichever connection hears something first decides.
 */
final class SecondLook {

    private static final System.Logger LOG = System.getLogger(SecondLook.class.getName());

    /** Nothing that tells a service was seen. */
    private static final WrongProtocol NOTHING = new WrongProtocol(Protocol.UNKNOWN, "");

    private final CompletableFuture<WrongProtocol> seen = new CompletableFuture<>();
    private final TappedSocket socket = new TappedSocket();
    private final Closeable first;
    private final Thread looking;

    private SecondLook(InetSocketAddress address, Closeable first, Visit visit, Budget.Term term) {
        this.first = first;
        this.looking =
                Thread.ofPlatform().daemon().name("second-look").start(() -> decide(answer(address, visit, term)));
    }

    /** @param first the connection that waits, closed when the second one knows what speaks here */
    static SecondLook begin(InetSocketAddress address, Closeable first, Visit visit, Budget.Term term) {
        return new SecondLook(address, first, visit, term);
    }

    private void decide(byte[] answer) {
        Protocol protocol = FirstBytes.protocol(answer);
        WrongProtocol service = new WrongProtocol(protocol, protocol == Protocol.TLS ? "" : Printable.start(answer));
        if (protocol != Protocol.UNKNOWN && seen.complete(service)) {
            close(first);
        }
    }

    private byte[] answer(InetSocketAddress address, Visit visit, Budget.Term term) {
        try (socket) {
            socket.connect(address, (int) Math.max(1, term.left().toMillis()));
            try (Wire wire = new Wire(socket, visit.surroundings().timer())) {
                Surroundings surroundings = visit.surroundings();
                new Encryption(visit.prepared().host(), surroundings.trust().with(null), surroundings.clock())
                        .begin(wire, term);
                return socket.firstBytes();
            }
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The second connection to a silent server failed", failed);
            return new byte[0];
        }
    }

    /** Ends it, so that it leaves the first connection alone; what was seen until now, unknown when nothing was. */
    WrongProtocol end() {
        seen.complete(NOTHING);
        close(socket);
        try {
            looking.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return seen.join();
    }

    private static void close(Closeable connection) {
        try {
            connection.close();
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "Closing a connection to a silent server failed", failed);
        }
    }
}
