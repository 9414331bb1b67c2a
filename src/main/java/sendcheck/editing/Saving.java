package sendcheck.editing;

import java.util.List;
import java.util.Optional;

/** What became of the wish to keep changed settings. */
public sealed interface Saving {

    /** @param change empty: nothing was different, so nothing was kept anew */
    record Saved(long version, Optional<SettingsChange> change) implements Saving {}

    /**
     * Someone else was faster; nothing was kept.
     *
     * @param since what was changed since the version that the wish was made from, latest first
     */
    record Outrun(Kept current, List<SettingsChange> since) implements Saving {
        public Outrun {
            since = List.copyOf(since);
        }
    }

    /** There is no such profile any more. */
    record Gone() implements Saving {}
}
