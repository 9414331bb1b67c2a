package sandbox.mail;

import java.util.function.IntFunction;
import sandbox.mail.script.DeadPort;
import sandbox.mail.script.Script;
import sandbox.mail.script.ScriptedServer;

/** What a profile's port leads to. */
sealed interface Endpoint {
    record Scripted(Script script) implements Endpoint {}

    /** Nothing listens. */
    record Refusing() implements Endpoint {}

    /** Connections are never answered. */
    record Filtered() implements Endpoint {}

    /** Something else that listens, by the port that it should have. */
    record Other(IntFunction<Opened> opening) implements Endpoint {}

    /** An open endpoint, and where it is. */
    record Opened(int port, Runnable closing) {}

    /**
     * Opens it.
     *
     * @param port 0 for a free one
     * @throws java.io.UncheckedIOException when the port is taken
     */
    default Opened open(int port) {
        return switch (this) {
            case Scripted scripted -> {
                var server = ScriptedServer.start(scripted.script(), port);
                yield new Opened(server.port(), server::close);
            }
            case Other other -> other.opening().apply(port);
            case Refusing ignored -> dead(DeadPort.refusing(port));
            case Filtered ignored -> dead(DeadPort.filtered(port));
        };
    }

    private static Opened dead(DeadPort dead) {
        return new Opened(dead.port(), dead::close);
    }
}
