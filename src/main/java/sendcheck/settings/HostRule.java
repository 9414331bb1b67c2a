package sendcheck.settings;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which servers inside this service's own network people may enter, so that a form is no way to reach what is not theirs. It
 * judges names and addresses as they go over the wire, and looks nothing up.
 *
 * @param allowed hosts that may be entered nevertheless, in any case; {@code *}: all
 */
public record HostRule(Set<String> allowed) {

    /** Every host may be entered. */
    public static final HostRule ANY = new HostRule(Set.of("*"));

    /** No host inside may be entered. */
    public static final HostRule PUBLIC_ONLY = new HostRule(Set.of());

    private static final int UNIQUE_LOCAL = 0xfc;

    public HostRule {
        allowed = allowed.stream().map(HostRule::bare).collect(Collectors.toUnmodifiableSet());
    }

    /** Why this host may not be entered, in a whole sentence; empty when it may, and when it is no host at all. */
    public Optional<String> problem(String host) {
        String name = bare(host);
        if (allowed.contains("*") || allowed.contains(name)) {
            return Optional.empty();
        }
        return isInside(name)
                ? Optional.of(
                        ShownText.of(host.strip()) + " leads into the network of Sendcheck itself, so it cannot be"
                                + " entered here. Enter the public name of the server; for a server inside, whoever runs"
                                + " Sendcheck can allow it.")
                : Optional.empty();
    }

    private static String bare(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        // full-width digits and the like are others once they are looked up
        String wire = HostName.ascii(name).orElse(name);
        return wire.endsWith(".") ? wire.substring(0, wire.length() - 1) : wire;
    }

    private static boolean isInside(String name) {
        if (name.equals("localhost") || name.endsWith(".localhost") || name.equals("metadata.google.internal")) {
            return true;
        }
        boolean isLiteral = HostName.isIpv4(name) || HostName.isIpv6(name);
        return isLiteral && isInside(address(name));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException neverLookedUp) {
            throw new IllegalArgumentException("not an address: " + literal, neverLookedUp);
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress()[0] & 0xff) == 0xff
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == UNIQUE_LOCAL);
    }
}
