package sendcheck.testrun;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Random ids that can be read out: no vowels, so that no word appears, and nothing that looks like something else. */
final class ReadableId {
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

    private ReadableId() {}

    static String of(RandomGenerator random, int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
