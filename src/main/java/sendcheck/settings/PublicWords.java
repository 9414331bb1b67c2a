package sendcheck.settings;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What everyone sees of a run anyway: host, user name and addresses. A secret that is a part of them is left in there, since
 * a gap in a text that is known would tell it.
 */
final class PublicWords {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

    private final List<String> words;

    /** @param values taken as a whole, by the parts before and behind an @, and by their words */
    PublicWords(Stream<String> values) {
        this.words = values.map(PublicWords::folded)
                .flatMap(value -> Stream.of(
                                Stream.of(value), Stream.of(value.split("@")), Stream.of(value.split(BETWEEN_WORDS)))
                        .flatMap(parts -> parts))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /** Letter by letter, so that places stay the same. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(letter -> folded.append(Character.toLowerCase((char) letter)));
        return folded.toString();
    }

    /** The same words, looked for in this text. */
    Within within(String text) {
        return new Within(folded(text));
    }

    /** A text in which they may stand. */
    final class Within {
        private final String text;

        private Within(String text) {
            this.text = text;
        }

        /** Whether this part of the text lies in one of them that stands alone. */
        boolean cover(int begin, int end) {
            String part = text.substring(begin, end);
            return words.stream().filter(word -> word.contains(part)).anyMatch(word -> covers(text, word, begin, end));
        }
    }

    private static boolean covers(String text, String word, int begin, int end) {
        return IntStream.rangeClosed(Math.max(0, end - word.length()), begin)
                .anyMatch(start -> text.startsWith(word, start) && isAlone(text, start, start + word.length()));
    }

    private static boolean isAlone(String text, int begin, int end) {
        return (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
