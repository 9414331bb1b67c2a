package sendcheck.settings;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand where a host is asked for: a domain name (RFC 1123 section 2.1, also non-ASCII) or an IP address. */
public final class HostName {

    /** Octets of a name without the trailing dot, RFC 1035 section 2.3.4. */
    static final int LONGEST = 253;

    private static final Pattern NAME =
            Pattern.compile("(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_-]{0,61}[\\p{L}\\p{N}\\p{M}_])?)"
                    + "(?:\\.[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_-]{0,61}[\\p{L}\\p{N}\\p{M}_])?)*\\.?");
    private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Sharp s, final sigma and the joiners, which the old rules (RFC 3490) turn into something else, and the new ones keep. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private HostName() {}

    static boolean isValid(String host) {
        return DIGITS_AND_DOTS.matcher(host).matches()
                ? isIpv4(host)
                : NAME.matcher(host).matches() || isIpv6(host);
    }

    /** Whether the name is another one by RFC 5890 than by RFC 3490, so that it may lead to somebody else's server. */
    static boolean isAmbiguous(String name) {
        return AMBIGUOUS.matcher(name).find();
    }

    /** In the ASCII form in which it is looked up (RFC 5890), in lower case; empty when it has none, or none that everyone agrees on. */
    public static Optional<String> ascii(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return Optional.of(name.toLowerCase(Locale.ROOT));
        }
        if (isAmbiguous(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAsciiForm) {
            return Optional.empty();
        }
    }

    static boolean isIpv4(String host) {
        return IPV4.matcher(host).matches();
    }

    /** With or without the brackets of RFC 3986. */
    public static boolean isIpv6(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        if (!IPV6.matcher(bare).matches()) {
            return false;
        }
        try {
            // in brackets it is taken as a literal or refused, never looked up
            return InetAddress.getByName("[" + bare + "]") != null;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
