package sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be closed in reverse, whatever fails. */
final class OpenParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failed) {
                System.err.println("A part of the sandbox did not stop: " + failed.getMessage());
            }
        }
    }
}
