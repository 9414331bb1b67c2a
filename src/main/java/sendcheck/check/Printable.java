package sendcheck.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text that is fit for a terminal. */
final class Printable {

    static final int WIDTH = 80;

    /** Control and format characters, with which a server could steer the terminal or turn text around. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Printable() {}

    /** The text in one line, with a dot in place of each character that is not shown. */
    static String line(String text) {
        return UNFIT.matcher(text).replaceAll("·");
    }

    /**
     * Lines of at most 80 characters, broken at spaces where there are any.
     *
     * @param first stands before the first line; the others are indented as far
     */
    static List<String> wrapped(String first, String text) {
        List<String> lines = new ArrayList<>();
        int room = WIDTH - first.length();
        String lead = first;
        String rest = line(text);
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int hard = Character.isHighSurrogate(rest.charAt(room - 1)) ? room - 1 : room;
            int end = space > room / 2 ? space : hard;
            lines.add(lead + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
            lead = " ".repeat(first.length());
        }
        lines.add(lead + rest);
        return lines;
    }
}
