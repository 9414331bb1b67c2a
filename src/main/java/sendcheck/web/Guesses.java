package sendcheck.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import sendcheck.settings.HostName;

/** Counts wrong links, minute by minute, so that nobody can go through many; of bounded size. */
final class Guesses {

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MOST_OF_ONE = 10;
    static final int MOST_IN_ALL = 200;

    /** Octets. */
    private static final int IPV6_NETWORK = 8;

    private final Clock clock;
    private final Map<String, Integer> wrong = new HashMap<>();
    private int all;
    private Instant end = Instant.MIN;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Whether this address, or all together, have been wrong too often within the minute. */
    synchronized boolean isTooMany(String address) {
        turnOver();
        return all >= MOST_IN_ALL || wrong.getOrDefault(network(address), 0) >= MOST_OF_ONE;
    }

    /** Holds at most {@link #MOST_IN_ALL} addresses, as no more are let in. */
    synchronized void addWrong(String address) {
        turnOver();
        all++;
        if (wrong.size() < MOST_IN_ALL) {
            wrong.merge(network(address), 1, Integer::sum);
        }
    }

    /** One client has a whole network of IPv6 addresses to itself (RFC 6177 section 2). */
    private static String network(String address) {
        if (!HostName.isIpv6(address)) {
            return address;
        }
        try {
            byte[] octets = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(octets, 0, Math.min(octets.length, IPV6_NETWORK));
        } catch (UnknownHostException neverLookedUp) {
            return address;
        }
    }

    private void turnOver() {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            wrong.clear();
            all = 0;
            end = now.plus(WINDOW);
        }
    }
}
