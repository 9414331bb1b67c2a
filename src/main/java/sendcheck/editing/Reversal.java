package sendcheck.editing;

import java.util.List;

/** What became of the wish to take a change back. */
public sealed interface Reversal {

    /** @param change the one that brought the former texts back */
    record Done(SettingsChange change) implements Reversal {}

    /** The former texts stand there already. */
    record NothingLeft() implements Reversal {}

    /**
     * The same fields were changed again since; nothing was taken back.
     *
     * @param since the changes of these fields, latest first
     */
    record Overtaken(List<SettingsChange> since) implements Reversal {
        public Overtaken {
            since = List.copyOf(since);
        }
    }

    /** The profile or the change is not there, or the change was of secrets, whose former values are gone. */
    record Impossible() implements Reversal {}
}
