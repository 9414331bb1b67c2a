package sendcheck.reading;

import java.util.List;
import java.util.Optional;
import sendcheck.testrun.Person;

/** Where programs are known; every method throws an unchecked exception when the store is out of reach. */
public interface Consumers {

    /** @return false: there is one of this name already */
    boolean add(String name, ConsumerToken token, boolean readsSecrets, Person by);

    /**
     * From now on its token opens nothing; what it read stays in the log.
     *
     * @return false: there is none of this name
     */
    boolean remove(String name, Person by);

    /** By name. */
    List<Consumer> all();

    /** Whose token it is. */
    Optional<Consumer> of(ConsumerToken token);
}
