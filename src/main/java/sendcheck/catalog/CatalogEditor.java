package sendcheck.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Module;
import sendcheck.settings.ProfileKey;
import sendcheck.settings.ProfileName;
import sendcheck.testrun.Person;

/**
 * Changes which modules and profiles there are, and logs it. Titles and keys must be good, see {@link Names}. What is
 * archived is in no list and is not tested any more; its log and its runs stay, and it can be brought back. Every method
 * throws an unchecked exception when the store is out of reach.
 */
public interface CatalogEditor {

    /** All modules and profiles in their order, archived ones too. */
    List<ModuleLine> everything();

    /** @param alertChannel a channel id or {@code #name}; null: none */
    Arranged addModule(String key, String title, @Nullable String alertChannel, Person by);

    /** Adds a profile without any settings, last in its module. */
    Arranged addProfile(ProfileKey key, String title, Person by);

    /**
     * Gives it another title; its key stays.
     *
     * @param seen the title that the wish was made from
     */
    Arranged rename(Subject subject, String seen, String title, Person by);

    Arranged archive(Subject subject, Person by);

    /** Takes it back into use; of a module, with those profiles that were not archived by themselves. */
    Arranged bringBack(Subject subject, Person by);

    /**
     * What was changed, latest first.
     *
     * @param profile null: everything
     */
    List<CatalogChange> log(@Nullable ProfileKey profile, int most);

    /** A module and its profiles. */
    record ModuleLine(Module module, boolean archived, List<ProfileLine> profiles) {
        public ModuleLine {
            profiles = List.copyOf(profiles);
        }
    }

    /** @param archived by itself; with an archived module all its profiles are out of use too */
    record ProfileLine(ProfileName name, boolean archived) {}
}
