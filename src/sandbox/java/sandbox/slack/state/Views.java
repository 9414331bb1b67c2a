package sandbox.slack.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sandbox.slack.model.Change;
import sandbox.slack.model.View;
import tools.jackson.databind.JsonNode;

/** Each person's open modals, the topmost last opened, and App Home. */
public final class Views {
    /** The most modals on top of each other. */
    public static final int STACK = 3;

    private final Supplier<String> ids;
    private final Changes changes;
    private final Map<String, Deque<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();

    /** @param ids new, unique strings of letters and digits */
    public Views(Supplier<String> ids, Changes changes) {
        this.ids = ids;
        this.changes = changes;
    }

    public synchronized Optional<View> modal(String person) {
        return Optional.ofNullable(stack(person).peekLast());
    }

    public synchronized Optional<View> home(String person) {
        return Optional.ofNullable(homes.get(person));
    }

    /** How many modals the person has open. */
    public synchronized int depth(String person) {
        return stack(person).size();
    }

    public synchronized Optional<View> find(String viewId) {
        return stacks.values().stream()
                .flatMap(Deque::stream)
                .filter(view -> view.id().equals(viewId))
                .findFirst()
                .or(() -> homes.values().stream()
                        .filter(view -> view.id().equals(viewId))
                        .findFirst());
    }

    public synchronized Optional<View> findExternal(String externalId) {
        return stacks.values().stream()
                .flatMap(Deque::stream)
                .filter(view ->
                        view.definition().path("external_id").asString("").equals(externalId))
                .findFirst();
    }

    /** Opens the modal over those that are open. */
    public View push(String person, JsonNode definition) {
        View view;
        synchronized (this) {
            View below = stack(person).peekLast();
            view = fresh(person, definition, below);
            stack(person).addLast(view);
        }
        changes.tell(new Change.ModalChanged(person));
        return view;
    }

    /** Puts other contents into an open modal or home. */
    public View update(View old, JsonNode definition) {
        View updated = new View(old.id(), old.person(), ids.get(), old.rootId(), old.previousId(), definition);
        synchronized (this) {
            if (old.modal()) {
                stacks.put(old.person(), replaced(stack(old.person()), updated));
            } else {
                homes.put(old.person(), updated);
            }
        }
        changes.tell(old.modal() ? new Change.ModalChanged(old.person()) : new Change.HomeChanged(old.person()));
        return updated;
    }

    public View publish(String person, JsonNode definition) {
        View old = home(person).orElse(null);
        if (old != null) {
            return update(old, definition);
        }
        View view = fresh(person, definition, null);
        synchronized (this) {
            homes.put(person, view);
        }
        changes.tell(new Change.HomeChanged(person));
        return view;
    }

    /** Closes the topmost modal. */
    public void pop(String person) {
        synchronized (this) {
            stack(person).pollLast();
        }
        changes.tell(new Change.ModalChanged(person));
    }

    /** Closes all modals and returns them, the topmost first. */
    public List<View> clear(String person) {
        List<View> closed;
        synchronized (this) {
            closed = List.copyOf(stack(person).reversed());
            stacks.remove(person);
        }
        changes.tell(new Change.ModalChanged(person));
        return closed;
    }

    private View fresh(String person, JsonNode definition, @Nullable View below) {
        String id = "V" + ids.get();
        String root = below == null ? id : below.rootId();
        return new View(id, person, ids.get(), root, below == null ? null : below.id(), definition);
    }

    private Deque<View> stack(String person) {
        return stacks.computeIfAbsent(person, id -> new ArrayDeque<>());
    }

    private static Deque<View> replaced(Deque<View> stack, View updated) {
        Deque<View> next = new ArrayDeque<>();
        stack.forEach(view -> next.addLast(view.id().equals(updated.id()) ? updated : view));
        return next;
    }
}
