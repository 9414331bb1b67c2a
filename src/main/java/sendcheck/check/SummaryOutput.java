package sendcheck.check;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;
import sendcheck.diagnosis.Transcript;
import sendcheck.posture.DomainPosture;
import sendcheck.remedy.Finding;

/** Tells a person how a run ended, what it means and what to do. */
final class SummaryOutput {

    private final PrintWriter out;
    private final Paint paint;

    SummaryOutput(PrintWriter out, Paint paint) {
        this.out = out;
        this.paint = paint;
    }

    /** @param transcript whether the dialogue is shown also when the run passed */
    void show(Checks.Checked checked, boolean transcript) {
        out.println();
        Finding finding = checked.finding();
        if (finding == null) {
            passed(checked);
        } else {
            failed(finding);
        }
        domain(checked.posture());
        if (transcript || finding != null) {
            transcript(checked.report().transcript());
        }
        out.flush();
    }

    private void passed(Checks.Checked checked) {
        String recipient = checked.target().recipient();
        wrapped(
                Style.fg_green,
                "PASSED  ",
                checked.target().dryRun()
                        ? "The server takes mail for " + recipient + ". Nothing was sent (dry run)."
                        : "A test email was sent to " + recipient + "."
                                + queueId(checked.report().queueId()));
    }

    private static String queueId(@Nullable String id) {
        return id == null ? "" : " The server calls it " + id + ".";
    }

    private void failed(Finding finding) {
        wrapped(Style.fg_red, "FAILED  ", finding.title() + ".");
        FindingOutput.show(finding, out);
    }

    private void domain(@Nullable DomainPosture posture) {
        if (posture == null || posture.remarks().isEmpty()) {
            return;
        }
        out.println();
        wrapped("", "Domain " + posture.domain() + " (advice; no part of the result)");
        for (DomainPosture.Remark remark : posture.remarks()) {
            String sign = switch (remark.level()) {
                case GOOD -> "+";
                case ADVICE -> "!";
                case UNKNOWN -> "?";
            };
            wrapped("  " + sign + " " + remark.topic().title() + ": ", remark.text());
        }
    }

    private void transcript(Transcript transcript) {
        if (transcript.lines().isEmpty()) {
            return;
        }
        out.println();
        out.println("Transcript (C: Sendcheck, S: the server; secrets are taken out)");
        for (Transcript.Line line : transcript.lines()) {
            wrapped("  " + line.direction().letter() + ": ", line.text());
        }
    }

    private void wrapped(String first, String text) {
        Printable.wrapped(first, text).forEach(out::println);
    }

    private void wrapped(Style style, String first, String text) {
        Printable.wrapped(first, text).stream()
                .map(line -> line.startsWith(first) ? paint.in(style, first) + line.substring(first.length()) : line)
                .forEach(out::println);
    }
}
