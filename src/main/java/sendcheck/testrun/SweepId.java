package sendcheck.testrun;

import java.util.random.RandomGenerator;

/** Names a sweep: several runs ordered at once and shown in one message. */
public record SweepId(String value) {

    /** A new id of 8 characters. */
    public static SweepId random(RandomGenerator random) {
        return new SweepId(ReadableId.of(random, 8));
    }

    @Override
    public String toString() {
        return value;
    }
}
