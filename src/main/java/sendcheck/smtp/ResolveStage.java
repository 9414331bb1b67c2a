package sendcheck.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;

/** The host's addresses. */
final class ResolveStage {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private ResolveStage() {}

    static Outcome go(Visit visit) {
        String host = visit.prepared().host();
        Budget.Term term = visit.budget().atMost(visit.limits().connect());
        FutureTask<InetAddress[]> lookUp =
                new FutureTask<>(() -> visit.surroundings().names().lookUp(host));
        try {
            start(lookUp, host);
            return found(visit, host, lookUp.get(term.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException unanswered) {
            String detail = "no answer within " + term.limit().toSeconds() + " s";
            return visit.failed(new Symptom.NameServiceFailed(host, detail));
        } catch (ExecutionException failed) {
            return visit.failed(symptom(host, failed));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }

    /** A look-up blocks in native code, which nothing interrupts: it gets its own thread. */
    private static void start(FutureTask<InetAddress[]> lookUp, String host) {
        if (ADDRESS.matcher(host).matches()) {
            lookUp.run();
        } else {
            Thread.ofPlatform().daemon().name("resolve-" + host).start(lookUp);
        }
    }

    private static Outcome found(Visit visit, String host, InetAddress[] found) {
        List<InetAddress> addresses = List.of(found);
        visit.addresses(addresses);
        return visit.passed(host + " has "
                + (addresses.size() == 1 ? "the address " : "the addresses ")
                + Arrays.stream(found).map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
    }

    /** The JDK passes on the words of {@code getaddrinfo}: EAI_AGAIN and EAI_FAIL are failures of the name service. */
    private static Symptom symptom(String host, ExecutionException failed) {
        if (!(failed.getCause() instanceof UnknownHostException unknown)) {
            throw new IllegalStateException("looking up a host failed", failed);
        }
        String message = String.valueOf(unknown.getMessage());
        return message.contains("Temporary failure") || message.contains("Non-recoverable failure")
                ? new Symptom.NameServiceFailed(host, message.replaceFirst("^.*: ", ""))
                : new Symptom.NameNotFound(host);
    }
}
