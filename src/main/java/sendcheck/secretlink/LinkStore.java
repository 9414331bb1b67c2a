package sendcheck.secretlink;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileName;

/** Where links are kept, by the hashes of their tokens; every method throws an unchecked exception when it is out of reach. */
public interface LinkStore {

    /**
     * A link as it stands.
     *
     * @param profile null: there is no such profile any more
     * @param used when its secret was set; null: not yet
     */
    record Link(
            Grant grant,
            @Nullable ProfileName profile,
            @Nullable Instant used) {}

    void keep(Token token, Grant grant);

    /** Empty: there is none, or it ran out more than a day ago. */
    Optional<Link> find(Token token);

    /**
     * Sets the secret in the name of the link's person and uses the link up, both or neither; of several at once one does.
     *
     * @return false: nothing was done, as the link is unknown, used or late, or its profile is gone
     */
    boolean use(Token token, NewSecret secret, Instant now);
}
