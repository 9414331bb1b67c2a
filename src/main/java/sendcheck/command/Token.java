package sendcheck.command;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a command.
 *
 * @param quoted it stood in quotation marks, so it is never a keyword
 */
record Token(String text, boolean quoted) {

    private static final Set<String> DRY_RUN =
            Set.of("dry-run", "dryrun", "--dry-run", "\u2014dry-run", "\u2013dry-run");
    private static final Set<String> HELP = Set.of("help", "--help", "-h", "\u2014help", "?");

    /** What a word means beside names and addresses. */
    enum Keyword {
        TO,
        AS,
        DRY_RUN,
        NONE
    }

    Keyword keyword() {
        if (quoted) {
            return Keyword.NONE;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (DRY_RUN.contains(word)) {
            return Keyword.DRY_RUN;
        }
        return switch (word) {
            case "to" -> Keyword.TO;
            case "as" -> Keyword.AS;
            default -> Keyword.NONE;
        };
    }

    boolean isHelp() {
        return !quoted && HELP.contains(text.toLowerCase(Locale.ROOT));
    }
}
