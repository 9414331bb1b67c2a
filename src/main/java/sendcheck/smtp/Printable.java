package sendcheck.smtp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text of a stranger, made fit to be shown and kept. */
final class Printable {

    /** What the symptoms show of unexpected bytes. */
    private static final int SHOWN = 200;

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

    private Printable() {}

    /** Control and formatting characters become question marks; tabs become spaces. */
    static String of(String text) {
        return UNFIT.matcher(text.replace('\t', ' ')).replaceAll("?");
    }

    /** The first line of these bytes, read as UTF-8, at most 200 characters. */
    static String start(byte[] bytes) {
        return shortened(firstLine(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The first line that is not blank, as it is. */
    static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    /** The first 200 characters. */
    static String shortened(String text) {
        return of(text.substring(0, Math.min(text.length(), SHOWN)));
    }
}
