package sendcheck.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A name that a server's certificate covers and that leads to the same server, where the configured one is not covered. */
record NameToUse(NameService service, InetAddress address) {

    /** All look-ups together; an answer that takes longer is done without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_NAMES = 5;

    /** @param covered the names on the certificate; {@code *} may stand for the first label (RFC 6125 section 6.4.3) */
    Optional<String> among(List<String> covered, Duration limit) {
        Duration patience = limit.compareTo(PATIENCE) < 0 ? limit : PATIENCE;
        FutureTask<Optional<String>> search =
                new FutureTask<>(() -> leadingHere(covered).or(() -> called(covered)));
        Thread.ofPlatform().daemon().name("name-to-use").start(search);
        try {
            return search.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLate) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("looking for another name failed", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the run was interrupted");
        }
    }

    private Optional<String> leadingHere(List<String> covered) {
        return covered.stream()
                .filter(name -> !name.startsWith("*") && name.matches(".*[A-Za-z].*") && !name.contains(":"))
                .limit(MOST_NAMES)
                .filter(this::leadsHere)
                .findFirst();
    }

    private boolean leadsHere(String name) {
        try {
            return Arrays.asList(service.lookUp(name)).contains(address);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** The name that the address itself goes by. */
    private Optional<String> called(List<String> covered) {
        String name = service.nameOf(address).toLowerCase(Locale.ROOT);
        return covered.stream().anyMatch(pattern -> covers(pattern.toLowerCase(Locale.ROOT), name)) && leadsHere(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean covers(String pattern, String name) {
        int dot = name.indexOf('.');
        return pattern.equals(name)
                || (pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(name.substring(dot)));
    }
}
