package sendcheck.smtp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;

/**
 * TCP to the first address that answers; all of them share the connect limit. A server that resets the connection as soon
 * as it stands has answered: a closed port would have refused. The next stage tells of that.
 */
final class ConnectStage {

    /** More addresses than these are not tried. */
    private static final int TRIED = 6;

    private static final String CONNECTION = "the connection";

    private ConnectStage() {}

    static Outcome go(Visit visit) {
        Budget.Term term = visit.budget().atMost(visit.limits().connect());
        Duration end = visit.budget().elapsed().plus(term.left());
        List<InetSocketAddress> addresses =
                visit.addresses().stream().limit(TRIED).toList();
        List<Symptom> symptoms = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            Duration share = end.minus(visit.budget().elapsed()).dividedBy(addresses.size() - i);
            Optional<Symptom> failed = connect(visit, addresses.get(i), new Budget.Term(share, term.limit()));
            if (failed.isEmpty()) {
                evidence.add("Connected to " + shown(addresses.get(i)));
                visit.transcript().note(evidence.get(i));
                return visit.passed(evidence.stream());
            }
            symptoms.add(failed.get());
            evidence.add(shown(addresses.get(i)) + ": " + words(failed.get()));
        }
        return new Outcome.Failed(most(symptoms), evidence);
    }

    /** Empty when the address answered. */
    private static Optional<Symptom> connect(Visit visit, InetSocketAddress address, Budget.Term term) {
        TappedSocket socket = new TappedSocket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) Math.max(1, term.left().toMillis()));
            visit.connected(new Wire(socket, visit.surroundings().timer()));
            return Optional.empty();
        } catch (IOException failed) {
            Interruption.check();
            return Disconnection.isReset(failed) ? Optional.empty() : Optional.of(symptom(failed, address, term));
        }
    }

    private static Symptom symptom(IOException failed, InetSocketAddress address, Budget.Term term) {
        String message = String.valueOf(failed.getMessage());
        if (failed instanceof SocketTimeoutException || message.contains("timed out")) {
            return new Symptom.TimedOut(CONNECTION, term.limit(), 0);
        }
        if (failed instanceof ConnectException && message.contains("refused")) {
            return new Symptom.ConnectionRefused(address.getAddress().getHostAddress(), address.getPort());
        }
        return new Symptom.Unreachable(address.getAddress().getHostAddress(), Printable.of(message));
    }

    /** What says most of several: a time-out means that packets vanish, a refusal that the way is open. */
    private static Symptom most(List<Symptom> symptoms) {
        return symptoms.stream()
                .min(Comparator.comparingInt(symptom -> switch (symptom) {
                    case Symptom.TimedOut timedOut -> 0;
                    case Symptom.ConnectionRefused refused -> 1;
                    default -> 2;
                }))
                .orElseThrow();
    }

    private static String words(Symptom symptom) {
        return symptom instanceof Symptom.TimedOut
                ? "no answer"
                : symptom instanceof Symptom.ConnectionRefused ? "refused" : "not reachable";
    }

    private static String shown(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ", port " + address.getPort();
    }
}
