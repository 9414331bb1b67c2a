package sendcheck.settings;

/** Typed text as it stands in a sentence: in one line, so that it cannot break out, and shortened when it is long. */
public final class ShownText {

    private static final int LONGEST = 60;

    private ShownText() {}

    public static String of(String typed) {
        String line =
                typed.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
