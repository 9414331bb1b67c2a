package sendcheck.editing;

import java.util.regex.Pattern;

/** Takes off what copying from a web page or a mail leaves around a value and nobody sees. */
final class Margins {

    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cf}]+";
    private static final Pattern AROUND = Pattern.compile("^" + UNSEEN + "|" + UNSEEN + "$");

    private Margins() {}

    /** Without spaces of any kind, line breaks and characters of no width at its ends. */
    static String strip(String typed) {
        return AROUND.matcher(typed).replaceAll("");
    }
}
