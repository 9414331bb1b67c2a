package sendcheck.smtp.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** A free port for each service. */
record Ports(Map<Service, Integer> byService) {

    /** All are held until the last is found, so that no two are the same. */
    static Ports choose() throws IOException {
        var held = new ArrayList<ServerSocket>();
        var chosen = new EnumMap<Service, Integer>(Service.class);
        try {
            for (var service : Service.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                chosen.put(service, socket.getLocalPort());
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return new Ports(chosen);
    }

    int of(Service service) {
        return byService.getOrDefault(service, 0);
    }

    Template addTo(Template template) {
        var filled = template;
        for (var entry : byService.entrySet()) {
            filled = filled.with(entry.getKey().name(), entry.getValue());
        }
        return filled;
    }
}
