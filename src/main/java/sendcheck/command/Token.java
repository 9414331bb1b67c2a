package sendcheck.command;

import java.util.ArrayList;
import java.util.List;
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

    /** The words with {@code dry run} at the very end, after something else, taken for one. */
    static List<Token> joiningDryRun(List<Token> words) {
        int last = words.size() - 1;
        if (last < 2 || !words.get(last - 1).is("dry") || !words.get(last).is("run")) {
            return words;
        }
        List<Token> joined = new ArrayList<>(words.subList(0, last - 1));
        joined.add(new Token("dry-run", false));
        return joined;
    }

    boolean is(String word) {
        return !quoted && text.equalsIgnoreCase(word);
    }

    /** What a word means beside names and addresses. */
    enum Keyword {
        TO,
        AS,
        DRY_RUN,
        OVERRIDES,
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
            case "overrides" -> Keyword.OVERRIDES;
            default -> Keyword.NONE;
        };
    }

    boolean isHelp() {
        return !quoted && HELP.contains(text.toLowerCase(Locale.ROOT));
    }
}
