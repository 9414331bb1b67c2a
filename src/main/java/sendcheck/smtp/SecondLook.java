package sendcheck.smtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Symptom.WrongProtocol;

/**
 * Asks a silent server by a TLS hello on a second connection what it speaks, while the first one still waits for a greeting:
 * TLS servers and web servers wait for the client to begin, and behind TLS a mailbox server names itself. Whichever
 * connection hears something first decides.
 */
final class SecondLook {

    private static final System.Logger LOG = System.getLogger(SecondLook.class.getName());

    /** Nothing that tells a service was seen. */
    private static final WrongProtocol NOTHING = new WrongProtocol(Protocol.UNKNOWN, "");

    /** RFC 3501 section 7.1.5 and RFC 1939 section 4: they greet as soon as TLS stands. */
    private static final Set<Protocol> MAILBOX_SERVERS = Set.of(Protocol.IMAP, Protocol.POP3);

    private static final Duration UNTIL_IT_GREETS = Duration.ofSeconds(1);
    private static final int GREETING = 200;

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
            Surroundings surroundings = visit.surroundings();
            String anchors = visit.assignment().server().trustAnchors();
            try (Wire wire = new Wire(socket, surroundings.timer())) {
                boolean refused = new Encryption(
                                visit.prepared().host(), surroundings.trust().with(anchors), surroundings.clock())
                        .begin(wire, term)
                        .isPresent();
                byte[] before = socket.firstBytes();
                return refused ? before : behindTls(wire, before);
            }
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.DEBUG, "The second connection to a silent server failed", failed);
            return new byte[0];
        }
    }

    /** The greeting of a mailbox server that is meant to be reached over TLS; else what came before TLS. */
    private static byte[] behindTls(Wire wire, byte[] before) throws IOException {
        byte[] greeting = new byte[GREETING];
        int length = 0;
        wire.quietAfter(UNTIL_IT_GREETS);
        try {
            int next = wire.read();
            while (next >= 0 && next != '\n' && length < GREETING) {
                greeting[length++] = (byte) next;
                next = wire.read();
            }
        } catch (SocketTimeoutException silent) {
            return before;
        }
        byte[] line = Arrays.copyOf(greeting, length);
        return MAILBOX_SERVERS.contains(FirstBytes.protocol(line)) ? line : before;
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
