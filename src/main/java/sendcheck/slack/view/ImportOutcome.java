package sendcheck.slack.view;

import sendcheck.catalog.OverridesDelta;
import sendcheck.catalog.OverridesReading;

/** What came of reading, or of importing, a file of overrides. */
public sealed interface ImportOutcome {

    /**
     * The file can be imported; nothing is yet.
     *
     * @param delta what it would change
     * @param others how many lines of the file are for other profiles and are left out
     * @param changedMeanwhile someone else changed the list after the file was agreed to
     */
    record Planned(ImportPlan plan, OverridesDelta delta, int others, boolean changedMeanwhile)
            implements ImportOutcome {}

    /**
     * It is done.
     *
     * @param others how many lines of the file are for other profiles and were left out
     */
    record Imported(OverridesDelta delta, int others) implements ImportOutcome {}

    /** The file cannot be used. */
    record Unusable(OverridesReading.Bad bad) implements ImportOutcome {}

    /** @param words why nothing was imported, whole sentences without mrkdwn */
    record Failed(String words) implements ImportOutcome {}
}
