package sendcheck.check;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi.Style;
import sendcheck.diagnosis.Outcome;

/**
 * Colours and symbols that the terminal can show.
 *
 * @param coloured whether escape sequences are understood and wanted
 * @param unicode whether characters beyond ASCII can be shown
 */
record Paint(boolean coloured, boolean unicode) {

    /** Symbols by the locale variables, of which the first that is set counts (POSIX, "Internationalization Variables"). */
    static Paint of(boolean coloured, Map<String, String> environment) {
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return new Paint(
                coloured, locale.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8"));
    }

    String symbol(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> in(Style.fg_green, unicode ? "✓" : "+");
            case Outcome.Warned warned -> in(Style.fg_yellow, "!");
            case Outcome.Failed failed -> in(Style.fg_red, unicode ? "✗" : "x");
            case Outcome.Skipped skipped -> in(Style.faint, "-");
        };
    }

    String in(Style style, String text) {
        return coloured ? style.on() + text + style.off() : text;
    }
}
