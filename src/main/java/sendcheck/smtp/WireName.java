package sendcheck.smtp;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names as they go over the wire: non-ASCII domains in their ASCII form (RFC 5890). */
final class WireName {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");

    private WireName() {}

    /** The host without brackets and without the final dot; empty when it has no ASCII form. */
    static Optional<String> host(String typed) {
        String host = ADDRESS_LITERAL.matcher(typed).matches() ? typed.substring(1, typed.length() - 1) : typed;
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.indexOf(':') >= 0 ? Optional.of(bare) : domain(bare);
    }

    /** The address with its domain in ASCII; the local part stays as it is. Empty when the domain has no ASCII form. */
    static Optional<String> address(String typed) {
        int at = typed.lastIndexOf('@');
        return domain(typed.substring(at + 1)).map(domain -> typed.substring(0, at + 1) + domain);
    }

    private static Optional<String> domain(String typed) {
        if (isAscii(typed)) {
            return Optional.of(typed);
        }
        try {
            return Optional.of(IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAsciiForm) {
            return Optional.empty();
        }
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
