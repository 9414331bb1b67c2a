package sendcheck.smtp;

import java.util.Optional;
import java.util.regex.Pattern;
import sendcheck.settings.HostName;

/** Names as they go over the wire: non-ASCII domains in their ASCII form (RFC 5890). */
final class WireName {

    private static final Pattern ADDRESS_LITERAL = Pattern.compile("\\[[0-9A-Fa-f:.]+\\]");

    private WireName() {}

    /** The host without brackets and without the final dot; empty when it has no ASCII form. */
    static Optional<String> host(String typed) {
        String host = ADDRESS_LITERAL.matcher(typed).matches() ? typed.substring(1, typed.length() - 1) : typed;
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return bare.indexOf(':') >= 0 ? Optional.of(bare) : HostName.ascii(bare);
    }

    /** The address with its domain in ASCII; the local part stays as it is. Empty when the domain has no ASCII form. */
    static Optional<String> address(String typed) {
        int at = typed.lastIndexOf('@');
        return HostName.ascii(typed.substring(at + 1)).map(domain -> typed.substring(0, at + 1) + domain);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
