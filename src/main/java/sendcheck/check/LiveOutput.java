package sendcheck.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi.Style;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.RunListener;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;

/** Shows each stage to a person as it passes. */
final class LiveOutput implements RunListener {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final Paint paint;

    LiveOutput(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    /** Only where the line can be taken back. */
    @Override
    public void began(Stage stage) {
        if (paint.coloured()) {
            out.print("  . " + stage.title() + " ...");
            out.flush();
        }
    }

    @Override
    public void ended(StageResult result) {
        if (paint.coloured()) {
            out.print(ERASE_LINE);
        }
        if (!(result.outcome() instanceof Outcome.Skipped(Outcome.Because because))
                || because == Outcome.Because.DRY_RUN) {
            show(result);
        }
        out.flush();
    }

    private void show(StageResult result) {
        String head = String.format(
                Locale.ROOT, "%-16s%9s  ", result.stage().title(), result.took().toMillis() + " ms");
        // the symbol is two columns wide with its space, four with the indent; colours take none
        List<String> lines = Printable.wrapped("    " + head, Evidence.of(result.outcome()));
        out.println("  " + paint.symbol(result.outcome()) + " "
                + lines.get(0).substring(4).stripTrailing());
        lines.stream().skip(1).forEach(line -> out.println(paint.in(Style.faint, line)));
    }
}
