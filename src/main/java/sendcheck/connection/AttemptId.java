package sendcheck.connection;

import java.util.random.RandomGenerator;
import sendcheck.testrun.RunId;

/**
 * Names an attempt to connect an account.
 *
 * @param value 6 to 40 of a-z, 0-9 and hyphen
 */
public record AttemptId(String value) {

    private static final String BEGINNING = "connect-";

    public AttemptId {
        if (!value.matches("[a-z0-9-]{6,40}")) {
            throw new IllegalArgumentException("not the id of an attempt to connect");
        }
    }

    /** Begins like no run id does, so that messages of the two are never mixed up. */
    public static AttemptId random(RandomGenerator random) {
        return new AttemptId(BEGINNING + RunId.random(random));
    }

    @Override
    public String toString() {
        return value;
    }
}
