package sendcheck.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import sendcheck.diagnosis.Symptom.Protocol;
import sendcheck.diagnosis.Symptom.WrongProtocol;

/**
 * Asks a silent server by a TLS hello on a second connection what it speaks: TLS servers and web servers wait for the
 * client to begin.
 */
final class SecondLook {

    private static final System.Logger LOG = System.getLogger(SecondLook.class.getName());

    private SecondLook() {}

    /** Empty when there is no answer, or none that tells anything. */
    static Optional<WrongProtocol> at(InetSocketAddress address, Visit visit, Duration limit) {
        Budget.Term term = visit.budget().atMost(limit);
        if (term.left().isZero()) {
            return Optional.empty();
        }
        byte[] answer = answer(address, visit, term);
        Protocol protocol = FirstBytes.protocol(answer);
        visit.transcript()
                .note("No greeting. Tried a TLS hello on a second connection: "
                        + (answer.length == 0 ? "no answer" : "answered as " + protocol.title()));
        return switch (protocol) {
            case TLS -> Optional.of(new WrongProtocol(protocol, ""));
            case IMAP, POP3, HTTP, SSH, FTP -> Optional.of(new WrongProtocol(protocol, Printable.start(answer)));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static byte[] answer(InetSocketAddress address, Visit visit, Budget.Term term) {
        try (TappedSocket socket = new TappedSocket()) {
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
}
