package sendcheck.roles;

import java.util.List;
import java.util.Set;
import sendcheck.testrun.Person;

/** Knows who holds which role. */
public interface Admins {

    /** Answers at once, from what was read before. */
    Standing standing(Person person);

    /** Whom to ask who holds this role, by names that people know; empty: nobody holds it, or it is not known. */
    List<String> names(Role role);

    /** How someone stands. */
    sealed interface Standing {

        /** @param roles empty: none */
        record Known(Set<Role> roles) implements Standing {
            public Known {
                roles = Set.copyOf(roles);
            }
        }

        /** It could not be read, or so long ago that it does not count any more. */
        record Unknown() implements Standing {}
    }
}
