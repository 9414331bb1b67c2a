package sendcheck.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sendcheck.remedy.Explanation;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Notice;
import sendcheck.remedy.Remedies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code explain}: says what a pasted reply, exception, log excerpt or bounce means. */
@Command(
        name = "explain",
        description = "Says what a mail server's reply, an exception, a log excerpt or a bounce means and what to do.",
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:known, also that there is no error", "1:not known", "2:wrong use"})
public final class ExplainCommand implements Callable<Integer> {

    private static final int NOT_KNOWN = 1;
    /** More than any bounce that is worth reading. */
    private static final int MOST_BYTES = 20_000_000;

    private final Remedies remedies;
    private final InputStream input;
    private final JsonMapper json = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(names = "--json", description = "Print one object in one line.")
    boolean asJson;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text, or - to read standard input.")
    List<String> words = new ArrayList<>();

    /** @param input read when the text is {@code -} */
    public ExplainCommand(Remedies remedies, InputStream input) {
        this.remedies = remedies;
        this.input = input;
    }

    @Override
    public Integer call() throws IOException {
        String text = words.equals(List.of("-"))
                ? new String(input.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                : String.join(" ", words);
        PrintWriter out = spec.commandLine().getOut();
        if (text.isBlank()) {
            spec.commandLine().getErr().println("There is no text to explain.");
            return ExitCode.USAGE;
        }
        Explanation explanation = remedies.explain(text);
        if (asJson) {
            out.println(json.writeValueAsString(object(explanation)));
        } else {
            tell(explanation, out);
        }
        out.flush();
        return explanation.isKnown() ? ExitCode.OK : NOT_KNOWN;
    }

    private ObjectNode object(Explanation explanation) {
        ObjectNode object = json.createObjectNode().put("known", explanation.isKnown());
        JsonOutput.finding(object, explanation.finding());
        notice(object, explanation.notice());
        object.put("shortened", explanation.shortened());
        object.put("provider", explanation.provider());
        explanation.recognisedBy().forEach(object.putArray("recognisedBy")::add);
        explanation.nearest().forEach(object.putArray("nearest")::add);
        explanation.recipients().forEach(object.putArray("recipients")::add);
        var others = object.putArray("others");
        explanation.others().forEach(other -> others.add(object(other)));
        return object;
    }

    private static void notice(ObjectNode object, @Nullable Notice notice) {
        if (notice == null) {
            object.putNull("notice");
            return;
        }
        object.putObject("notice")
                .put("id", notice.key())
                .put("title", notice.title())
                .put("explanation", notice.explanation());
    }

    private static void tell(Explanation explanation, PrintWriter out) {
        if (explanation.shortened()) {
            wrapped(out, "", Explanation.SHORTENED);
            out.println();
        }
        if (explanation.namesRecipients()) {
            addressed(explanation, out);
        }
        one(explanation, out);
        for (Explanation other : explanation.others()) {
            out.println();
            addressed(other, out);
            one(other, out);
        }
    }

    private static void addressed(Explanation explanation, PrintWriter out) {
        String whom = explanation.recipients().isEmpty()
                ? "another recipient"
                : Printable.line(String.join(", ", explanation.recipients()));
        wrapped(out, "", "For " + whom + ":");
    }

    private static void one(Explanation explanation, PrintWriter out) {
        Finding finding = explanation.finding();
        Notice notice = explanation.notice();
        if (finding == null) {
            out.println(explanation.isKnown() && notice != null ? notice.title() + "." : "This is not known.");
            if (notice != null) {
                wrapped(out, "", (notice.isGood() ? "" : notice.title() + ". ") + notice.explanation());
            }
            explanation.nearest().forEach(title -> wrapped(out, "  It comes near to: ", title));
            return;
        }
        wrapped(out, "", finding.title() + ".");
        FindingOutput.show(finding, out);
        if (!explanation.recognisedBy().isEmpty()) {
            wrapped(out, "Recognised by: ", String.join(", ", explanation.recognisedBy()));
        }
    }

    private static void wrapped(PrintWriter out, String first, String text) {
        Printable.wrapped(first, text).forEach(out::println);
    }
}
