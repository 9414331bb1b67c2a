package sandbox.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Remembers from start to start which profile had which port, so that settings stay right. */
final class PortBook {
    /** Below the ports that systems give to outgoing connections, which would take one meanwhile. */
    private static final int FIRST = 20_000;

    /** Each folder has ports of its own, as far as chance allows, so that two sandboxes do not take each other's. */
    private static final int FOLDERS = 50;

    private static final int PORTS_OF_A_FOLDER = 200;

    private final Path file;
    private final int first;
    private final Properties ports = new Properties();
    private final List<String> moved = new ArrayList<>();

    /** @param file made by {@link #save()}; may be missing */
    PortBook(Path file) {
        this.file = file;
        this.first = FIRST + Math.floorMod(file.toAbsolutePath().normalize().hashCode(), FOLDERS) * PORTS_OF_A_FOLDER;
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
        var before = remembered(name);
        var opened = Stream.concat(before.stream(), others())
                .filter(PortBook::isFree)
                .flatMap(port -> tryToOpen(endpoint, port).stream())
                .findFirst()
                .orElseGet(() -> endpoint.open(0));
        before.filter(port -> port != opened.port()).ifPresent(port -> moved.add(name));
        ports.setProperty(name, Integer.toString(opened.port()));
        return opened;
    }

    /** What could not be opened where it was last time. */
    List<String> moved() {
        return List.copyOf(moved);
    }

    private Stream<Integer> others() {
        return IntStream.range(first, first + PORTS_OF_A_FOLDER)
                .boxed()
                .filter(port -> !ports.containsValue(Integer.toString(port)));
    }

    private static Optional<Endpoint.Opened> tryToOpen(Endpoint endpoint, int port) {
        try {
            return Optional.of(endpoint.open(port));
        } catch (UncheckedIOException takenMeanwhile) {
            return Optional.empty();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private Optional<Integer> remembered(String name) {
        return Optional.ofNullable(ports.getProperty(name))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port > 0 && port <= 65_535);
    }

    void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            ports.store(writer, "Ports of the sandbox's mail servers");
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + file, failed);
        }
    }
}
