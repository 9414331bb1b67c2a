package sendcheck.editing;

import java.time.Instant;
import java.util.Optional;
import sendcheck.settings.ProfileKey;

/** Where drafts are kept; every method throws an unchecked exception when the store is out of reach. */
public interface Drafts {

    /** @param person id of the one who typed it */
    Optional<Draft> find(String person, ProfileKey profile);

    /** Keeps the draft in place of an earlier one; one that is older than what was kept or dropped last is left out. */
    void keep(Draft draft);

    /** Forgets the draft, and whatever of it still arrives from before this moment. */
    void drop(String person, ProfileKey profile, Instant at);
}
