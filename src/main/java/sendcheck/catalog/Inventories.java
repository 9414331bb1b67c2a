package sendcheck.catalog;

import java.util.List;
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
     * @throws Refused when a title would be taken twice; nothing is kept then
     */
    Takeover takeOver(Inventory inventory, Person by, boolean rehearsal) throws Refused;

    /** How much a takeover changed. */
    record Takeover(
            int modulesAdded, int modulesChanged, int profilesAdded, int profilesChanged, OverridesDelta overrides) {}

    /** An inventory does not go together with what is there already. */
    final class Refused extends Exception {
        private final List<String> problems;

        /** @param problems what is wrong, in whole sentences; at least one */
        public Refused(List<String> problems) {
            super(String.join(" ", problems));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }
}
