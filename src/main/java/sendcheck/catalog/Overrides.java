package sendcheck.catalog;

import java.util.List;
import sendcheck.editing.Source;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.SenderOverride;
import sendcheck.testrun.Person;

/**
 * Changes which portal users have a From address of their own, and logs it. Portal users are the same in capital and small
 * letters; names and addresses must be good, see {@link Names}. Every method throws an unchecked exception when the store is
 * out of reach.
 */
public interface Overrides {

    /** Adds the override, or gives the portal user's override another address. */
    Arranged put(SenderOverride override, Person by);

    /** @param seen the address that the wish was made from */
    Arranged remove(ProfileKey profile, String portalUser, String seen, Person by);

    /** What {@link #replace} would do; changes nothing. */
    Comparison compare(ProfileKey profile, List<SenderOverride> list, boolean whole);

    /**
     * Takes a list over, all or nothing.
     *
     * @param list each portal user once
     * @param whole overrides that the list does not name are removed
     * @param basis of the {@link Comparison.Compared} that was agreed to; when the overrides are others by now, nothing is
     *     changed
     * @return what was done, or, when the basis is another one, what would be done now
     */
    Replacement replace(
            ProfileKey profile, List<SenderOverride> list, boolean whole, String basis, Person by, Source source);

    /** What a list would change. */
    sealed interface Comparison {

        /** @param basis names the overrides as they are now, in 32 letters and digits */
        record Compared(OverridesDelta delta, String basis) implements Comparison {}

        /** There is no such profile any more. */
        record Gone() implements Comparison {}
    }

    /** What became of a list. */
    sealed interface Replacement {

        record Replaced(OverridesDelta delta) implements Replacement {}

        /** Someone else changed the overrides meanwhile; nothing was done. */
        record Outrun(Comparison.Compared now) implements Replacement {}

        /** There is no such profile any more. */
        record Gone() implements Replacement {}
    }
}
