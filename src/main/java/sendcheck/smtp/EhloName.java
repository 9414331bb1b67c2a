package sendcheck.smtp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Sendcheck calls itself in EHLO (RFC 5321 section 4.1.3): a domain name, else the literal of its own address. */
final class EhloName {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private EhloName() {}

    static boolean isValid(String name) {
        return name.length() <= 253 && NAME.matcher(name).matches();
    }

    static String of(@Nullable String configured, InetAddress local) {
        if (configured != null) {
            return configured;
        }
        String address = local.getHostAddress().replaceFirst("%.*$", "");
        return local instanceof Inet6Address ? "[IPv6:" + address + "]" : "[" + address + "]";
    }
}
