package sendcheck.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a long text that may tell of a failure: what stands around numbers and words of one. */
final class Excerpt {

    /** Up to here a text is looked at as it is. */
    private static final int LONG = 18_000;

    private static final int BEFORE = 160;
    private static final int AFTER = 400;

    private static final Pattern TELLING = Pattern.compile(StatusCode.OF_FAILURE
            + "|(?i)aadsts|reject|refus|fail|error|denied|exception|timed out|undeliver|not found|quota|blocked|disabled"
            + "|fehler|erreur|abgelehnt");

    private Excerpt() {}

    /** The text itself when it is short, or nothing tells. */
    static String of(String text) {
        if (text.length() <= LONG) {
            return text;
        }
        String all = String.join("\n", parts(text));
        return all.isEmpty() ? text : all;
    }

    /** The beginning and the end of what is longer than this; a bounce names the cause first, a log last. */
    static String bothEnds(String text, int most) {
        int end = most / 2;
        return text.length() <= most
                ? text
                : text.substring(0, most - end) + "\n\n" + text.substring(text.length() - end);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher telling = TELLING.matcher(text);
        int from = 0;
        while (from < text.length() && telling.find(from)) {
            int begin = Math.max(from, begin(text, telling.start()));
            from = Math.min(text.length(), telling.end() + AFTER);
            parts.add(text.substring(begin, from));
        }
        return parts;
    }

    /** The begin of its line, unless that is far. */
    private static int begin(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return Math.max(line, at - BEFORE);
    }
}
