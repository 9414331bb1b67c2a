package sandbox.slack.blockkit;

import java.util.Set;

/** What a field of a shape may hold. */
sealed interface Kind {
    /** A string of so many characters; a URL when {@code url}. */
    record Text(Range length, boolean url) implements Kind {}

    /** A text object: {@code plain_text} only, or {@code mrkdwn} too. */
    record TextObject(Range length, boolean plainOnly) implements Kind {}

    record Whole(Range range) implements Kind {}

    record Flag() implements Kind {}

    record Choice(Set<String> values) implements Kind {}

    /** A string that must match, with the words for what it should have been. */
    record Pattern(java.util.regex.Pattern pattern, String expected) implements Kind {}

    record ListOf(Range items, Kind item) implements Kind {}

    record ObjectOf(String shape) implements Kind {}

    /** A block element that is allowed in this place. */
    record ElementIn(String place) implements Kind {}

    /** A text object or an image, as in a context block. */
    record ContextItem() implements Kind {}

    record Blocks() implements Kind {}

    /** Not looked into. */
    record Anything() implements Kind {}
}
