package sendcheck.check;

import java.io.PrintWriter;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Sureness;

/** Tells a person what a finding means, who must act and what to do; its title is left to the caller. */
final class FindingOutput {

    private FindingOutput() {}

    static void show(Finding finding, PrintWriter out) {
        out.println();
        wrapped("", finding.explanation(), out);
        out.println();
        wrapped("How sure: ", sureness(finding.sureness()), out);
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

    private static String sureness(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> "certain; the server or the network said just this";
            case LIKELY -> "likely; what was seen is typical of it";
            case POSSIBLE -> "possible; only the kind of failure is known";
        };
    }

    private static void wrapped(String first, String text, PrintWriter out) {
        Printable.wrapped(first, text).forEach(out::println);
    }
}
