package sendcheck.slack;

import java.util.LinkedHashSet;
import java.util.Set;

/** Knows the latest event ids, since Slack delivers an event again when the answer is late. */
final class RecentIds {

    private static final int MOST = 1_000;

    private final Set<String> ids = new LinkedHashSet<>();

    /** False when this id was asked for lately. */
    synchronized boolean isNew(String id) {
        boolean isNew = ids.add(id);
        if (ids.size() > MOST) {
            ids.remove(ids.iterator().next());
        }
        return isNew;
    }
}
