package sandbox.mail;

import java.util.List;

/** Ports where no server is reached. */
final class UnreachableServers {
    private UnreachableServers() {}

    static List<Draft> all() {
        return List.of(
                Draft.of(Playground.KEY, "refused", "Refused port", new Endpoint.Refusing())
                        .thatFails(
                                "Nothing listens on the port: the connection is refused. The right port is found beside it."),
                Draft.of(Playground.KEY, "filtered", "Filtered port", new Endpoint.Filtered())
                        .thatFails("A firewall drops every packet: the connection times out."));
    }
}
