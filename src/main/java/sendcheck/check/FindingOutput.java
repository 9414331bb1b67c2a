package sendcheck.check;

import java.io.PrintWriter;
import sendcheck.remedy.Finding;

/** Tells a person what a finding means, who must act and what to do; its title is left to the caller. */
final class FindingOutput {

    private FindingOutput() {}

    static void show(Finding finding, PrintWriter out) {
        out.println();
        wrapped("", finding.explanation(), out);
        out.println();
        wrapped("Who must act: ", finding.actor().title(), out);
        int number = 1;
        for (String step : finding.steps()) {
            wrapped("  " + number++ + ". ", step, out);
        }
        String link = finding.link();
        if (link != null) {
            out.println("  See " + link);
        }
    }

    private static void wrapped(String first, String text, PrintWriter out) {
        Printable.wrapped(first, text).forEach(out::println);
    }
}
