package sendcheck.remedy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words that stand beside each other, whatever their case, punctuation and line breaks; {@code *} at an end goes on into
 * the word there.
 */
final class Phrase {

    /** As long as the longest text that is looked at, in characters; replies are far shorter. */
    static final int LONGEST_TEXT = 70_000;

    private final String sought;

    Phrase(String written) {
        String words = plain(written).strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words: " + written);
        }
        sought = (written.startsWith("*") ? "" : " ") + words + (written.endsWith("*") ? "" : " ");
    }

    /** @param plain as {@link #plain} makes it */
    boolean isIn(String plain) {
        return plain.contains(sought);
    }

    /** The words alone, each parted by a space. */
    String words() {
        return sought.strip();
    }

    /** The text in lower case with a single space for all that is neither letter nor digit, also at both ends. */
    static String plain(String text) {
        String bounded = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        String folded = Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .replace("'", "")
                .replace("’", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length() + 2).append(' ');
        folded.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                plain.appendCodePoint(character);
            } else if (plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.charAt(plain.length() - 1) == ' '
                ? plain.toString()
                : plain.append(' ').toString();
    }
}
