package sendcheck.testrun;

import java.util.random.RandomGenerator;

/**
 * Names a test run; short enough to be read out.
 *
 * @param value 6 to 40 of a-z, 0-9 and hyphen
 */
public record RunId(String value) {

    public RunId {
        if (!value.matches("[a-z0-9-]{6,40}")) {
            throw new IllegalArgumentException("not a run id: " + value);
        }
    }

    /** A new id of 8 characters, none of which is mistaken for another. */
    public static RunId random(RandomGenerator random) {
        return new RunId(ReadableId.of(random, 8));
    }

    @Override
    public String toString() {
        return value;
    }
}
