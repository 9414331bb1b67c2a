package sendcheck.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.testrun.Person;

/** What an installation holds, as a whole; every method throws an unchecked exception when the store is out of reach. */
public interface Inventories {

    /**
     * All of it, without any secret.
     *
     * @param module key of the only module wanted; null: all
     * @return empty when there is no such module
     */
    Optional<Inventory> inventory(@Nullable String module);

    /**
     * Takes it over, all or nothing: what is missing is added, what is there gets the values and overrides of the inventory,
     * and what the inventory does not name stays. Everything is logged.
     *
     * @param rehearsal true: nothing is kept
     */
    Takeover takeOver(Inventory inventory, Person by, boolean rehearsal);

    /** How much a takeover changed. */
    record Takeover(
            int modulesAdded, int modulesChanged, int profilesAdded, int profilesChanged, OverridesDelta overrides) {}
}
