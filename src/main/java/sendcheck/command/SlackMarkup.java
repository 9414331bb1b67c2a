package sendcheck.command;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes what the chat makes of typed text: links, mentions, entities; and drops characters that nobody can see. */
public final class SlackMarkup {

    /** {@code <mailto:a@b|a@b>}, {@code <@U1|ann>}, {@code <#C1|general>}, {@code <!here>}, {@code <https://x|x>}. */
    private static final Pattern LINK = Pattern.compile("<(mailto:|@|#|!)?([^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\u00A0]");

    private SlackMarkup() {}

    /** The text as it was typed, control characters replaced by spaces. */
    static String typed(String received) {
        return CONTROL.matcher(pasted(received)).replaceAll(" ");
    }

    /** The text as it was pasted, with its line breaks. */
    public static String pasted(String received) {
        String unwrapped = LINK.matcher(received).replaceAll(link -> Matcher.quoteReplacement(typed(link)));
        String unescaped = unwrapped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return INVISIBLE.matcher(unescaped).replaceAll("");
    }

    private static String typed(MatchResult link) {
        String kind = link.group(1) == null ? "" : link.group(1);
        String label = link.group(3) == null ? "" : link.group(3);
        String shown = label.isEmpty() ? link.group(2) : label;
        return switch (kind) {
            case "mailto:" -> link.group(2);
            case "@", "#" -> kind + shown;
            case "!" -> "@" + shown;
            default -> shown;
        };
    }
}
