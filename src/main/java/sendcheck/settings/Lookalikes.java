package sendcheck.settings;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Characters in a name that nobody can tell from others by eye (Unicode Technical Standard 39). */
final class Lookalikes {

    /** Many of their letters look like Latin ones. */
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN, UnicodeScript.CHEROKEE);

    private Lookalikes() {}

    /** What is in it, as the rest of a sentence with its full stop; empty when nothing is. */
    static Optional<String> problem(String name) {
        OptionalInt unseen = name.codePoints().filter(Lookalikes::isUnseen).findFirst();
        if (unseen.isPresent()) {
            return Optional.of("a character that cannot be seen (" + named(unseen.getAsInt()) + ").");
        }
        for (String label : name.split("\\.", -1)) {
            boolean isLatin = label.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN);
            OptionalInt other = label.codePoints()
                    .filter(c -> ALIKE.contains(UnicodeScript.of(c)))
                    .findFirst();
            if (isLatin && other.isPresent()) {
                return Optional.of("letters of two alphabets, of which one only looks like the other: "
                        + named(other.getAsInt()) + ".");
            }
        }
        return Optional.empty();
    }

    private static boolean isUnseen(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.SPACE_SEPARATOR;
    }

    private static String named(int character) {
        return "U+%04X, %s".formatted(character, Character.getName(character));
    }
}
