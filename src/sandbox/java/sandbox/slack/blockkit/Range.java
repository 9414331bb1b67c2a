package sandbox.slack.blockkit;

import java.util.List;

/** An inclusive range of characters, items or numbers; written {@code 1..3000} in the table. */
record Range(long min, long max) {
    static Range parse(String text) {
        List<String> ends = List.of(text.split("\\.\\.", 2));
        return new Range(Long.parseLong(ends.get(0)), Long.parseLong(ends.get(1)));
    }
}
