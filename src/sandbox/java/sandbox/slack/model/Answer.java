package sandbox.slack.model;

import java.util.Map;

/** How the app answered what a person did. */
public sealed interface Answer {
    /** In time; a submitted view may have closed, changed or given way to another. */
    record Acknowledged() implements Answer {}

    /** A submitted view stays open: what is wrong, by block_id. */
    record Refused(Map<String, String> errors) implements Answer {
        public Refused {
            errors = Map.copyOf(errors);
        }
    }

    /** Not in time, or not with 200; the person has been shown the notice. */
    record Failed(Notice notice) implements Answer {}
}
