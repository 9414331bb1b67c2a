package sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Remembers from start to start which profile had which port, so that settings stay right. */
final class PortBook {
    private final Path file;
    private final Properties ports = new Properties();

    /** @param file made by {@link #save()}; may be missing */
    PortBook(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot read " + file, failed);
            }
        }
    }

    /** Opens the endpoint where it was last time, or elsewhere when that port is taken or was never given. */
    Endpoint.Opened open(String name, Endpoint endpoint) {
        var opened = openAgain(endpoint, remembered(name));
        ports.setProperty(name, Integer.toString(opened.port()));
        return opened;
    }

    private static Endpoint.Opened openAgain(Endpoint endpoint, int port) {
        try {
            return endpoint.open(port);
        } catch (UncheckedIOException taken) {
            if (port == 0) {
                throw taken;
            }
            return endpoint.open(0);
        }
    }

    private int remembered(String name) {
        var port = ports.getProperty(name, "0");
        return port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65_535 ? Integer.parseInt(port) : 0;
    }

    void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            ports.store(writer, "Ports of the sandbox's mail servers");
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }
}
