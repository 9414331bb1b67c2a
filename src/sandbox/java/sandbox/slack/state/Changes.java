package sandbox.slack.state;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import sandbox.slack.model.Change;
import sandbox.slack.model.Subscription;

/** Those who want to hear of changes; told at once, on the thread that made the change, so they must be quick. */
public final class Changes {
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** Closing it ends the listening. */
    public Subscription listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
