package sendcheck.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface NameService {

    /** All addresses, the preferred ones first. */
    InetAddress[] lookUp(String host) throws UnknownHostException;
}
