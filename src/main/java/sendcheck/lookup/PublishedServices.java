package sendcheck.lookup;

import java.util.List;

/** Asks the name service where a domain offers a service (SRV records, RFC 2782). */
public interface PublishedServices {

    /**
     * The servers, the most preferred first; empty when there is none, when the domain says that it has none, and when the
     * name service does not answer. May be called by many threads at once.
     *
     * @param name as in {@code _submission._tcp.example.com}
     */
    List<Server> servers(String name);

    /**
     * A server that is named.
     *
     * @param host without a final dot
     * @param port 1 to 65535
     */
    record Server(String host, int port) {}
}
