package sendcheck.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import sendcheck.settings.EmailAddress;

/** What titles, keys and portal users may look like. */
public final class Names {

    /** Characters of a title. */
    public static final int LONGEST_TITLE = 80;

    /** Characters of a key. */
    public static final int LONGEST_KEY = 40;

    /** Characters of a portal user. */
    public static final int LONGEST_USER = 254;

    private Names() {}

    /** What is wrong with a title, in a whole sentence; empty when nothing is. */
    public static Optional<String> titleProblem(String title) {
        return problem("title", title, LONGEST_TITLE);
    }

    /** What is wrong with a key, in a whole sentence; empty when nothing is. */
    public static Optional<String> keyProblem(String key) {
        return key.matches("[a-z0-9][a-z0-9-]{0,39}")
                ? Optional.empty()
                : Optional.of("A key has 1 to " + LONGEST_KEY
                        + " lower-case letters, digits and hyphens, and does not begin with a hyphen.");
    }

    /** What is wrong with the name of a portal user, in a whole sentence; empty when nothing is. */
    public static Optional<String> userProblem(String user) {
        return problem("portal user", user, LONGEST_USER);
    }

    /** What is wrong with the address of an override, in a whole sentence; empty when nothing is. */
    public static Optional<String> addressProblem(String address) {
        return EmailAddress.problem(address).map(wrong -> "The address " + wrong + ".");
    }

    private static Optional<String> problem(String what, String text, int longest) {
        if (text.isBlank()) {
            return Optional.of("The " + what + " is missing.");
        }
        if (text.codePoints().anyMatch(Names::isUnprintable)) {
            return Optional.of("The " + what + " contains a line break or another character that cannot be seen.");
        }
        return text.length() > longest
                ? Optional.of("The " + what + " is too long: " + longest + " characters are the limit.")
                : Optional.empty();
    }

    private static boolean isUnprintable(int point) {
        return Character.isISOControl(point)
                || switch (Character.getType(point)) {
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** A key made of a title: {@code Portal Email} becomes {@code portal-email}; empty when nothing of it can be used. */
    public static String keyOf(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String key =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+", "");
        String fits = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
        return fits.replaceAll("-+$", "");
    }
}
