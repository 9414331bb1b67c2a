package sendcheck.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface NameService {

    /** All addresses, the preferred ones first. */
    InetAddress[] lookUp(String host) throws UnknownHostException;

    /** The name that an address goes by (its PTR record); the address as text when it has none. */
    default String nameOf(InetAddress address) {
        return address.getCanonicalHostName();
    }
}
