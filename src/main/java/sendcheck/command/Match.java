package sendcheck.command;

import java.util.List;
import sendcheck.settings.ProfileName;

/** Which profiles a name means. */
public sealed interface Match {

    /** Exactly this one. */
    record One(ProfileName profile) implements Match {}

    /** Any of these, at least two, in the order of the catalog. */
    record Several(List<ProfileName> profiles) implements Match {
        public Several {
            profiles = List.copyOf(profiles);
        }
    }

    /** None that is in use; it is the name of these, which are archived. At least one. */
    record Archived(List<ProfileName> profiles) implements Match {
        public Archived {
            profiles = List.copyOf(profiles);
        }
    }

    /** None; these are most alike, nearest first, to be asked about. Empty only when there are no profiles at all. */
    record Nearest(List<ProfileName> profiles) implements Match {
        public Nearest {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * All of a module, or all there are: at least two.
     *
     * @param title title of the module, or {@code all}
     */
    record Sweep(String title, List<ProfileName> profiles) implements Match {
        public Sweep {
            profiles = List.copyOf(profiles);
        }
    }
}
