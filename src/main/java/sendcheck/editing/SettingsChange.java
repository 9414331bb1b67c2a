package sendcheck.editing;

import java.time.Instant;
import java.util.List;
import sendcheck.testrun.Person;

/**
 * What someone changed at once.
 *
 * @param version of the profile after it
 * @param differences at least one
 */
public record SettingsChange(long version, Instant at, Person by, Source source, List<Difference> differences) {

    public SettingsChange {
        differences = List.copyOf(differences);
    }

    /** The former texts can be had back; those of secrets are gone. */
    public boolean isReversible() {
        return differences.stream().anyMatch(difference -> !difference.isSecret());
    }

    /** The form without this change: its fields as they were before it. */
    public Form reversedIn(Form current) {
        return current.without(differences.stream()
                .filter(difference -> !difference.isSecret())
                .toList());
    }
}
