package sendcheck.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Report;
import sendcheck.diagnosis.Stage;

/** Compares what two runs saw of one server. What differs from one connection to the next anyway is passed over. */
public final class Comparison {

    private static final String OFFERED = "Offered: ";
    private static final String CERTIFICATE = "Certificate of ";
    private static final Pattern DAYS_LEFT = Pattern.compile(" \\([^()]* days? left\\)");

    /** Which of many like servers answers, dates, times, and the names that servers give to connections. */
    private static final Pattern PASSING = Pattern.compile("(?<=^[0-9]{3}[ -])[A-Za-z-]*[0-9][A-Za-z0-9-]*(?=\\.)"
            + "|\\[[^\\]]*]"
            + "|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\w*,?"
            + "|\\b\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w* \\d{4}"
            + "|\\b\\d{1,2}:\\d{2}(?::\\d{2})?|[+-]\\d{4}\\b|\\([A-Z]{3,4}\\)"
            + "|(?<!\\S)(?=\\S*\\d)(?=\\S*[A-Za-z])[A-Za-z0-9=_/+-]{8,}(?!\\S)"
            + "|(?<!\\S)[A-Za-z0-9_-]{16,}\\.[0-9]{1,3}(?!\\S)"
            + "|(?<!\\S)(?=\\S*[a-z][A-Z])[A-Za-z0-9]{16,}(?!\\S)");

    private final Report good;
    private final Report now;

    /** @param good of the run that passed */
    public Comparison(Report good, Report now) {
        this.good = good;
        this.now = now;
    }

    /** What is different, in the order of the stages; stages that either run did not reach are left out. */
    public List<ServerChange> changes() {
        List<ServerChange> changes = new ArrayList<>();
        if (evidence(good, Stage.SETTINGS).equals(evidence(now, Stage.SETTINGS))) {
            add("Addresses", sorted(Stage.RESOLVE, good), sorted(Stage.RESOLVE, now), changes);
            add("Greeting", greeting(good), greeting(now), changes);
            keywords(changes);
            add("Encryption", version(good), version(now), changes);
            add("Certificate", certificate(good), certificate(now), changes);
        }
        return changes;
    }

    private static void add(String what, String before, String after, List<ServerChange> changes) {
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            changes.add(new ServerChange(what, before, after));
        }
    }

    private void keywords(List<ServerChange> changes) {
        Set<String> before = offered(good);
        Set<String> after = offered(now);
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            changes.add(new ServerChange("Offered keywords", without(before, after), without(after, before)));
        }
    }

    private static String without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.joining(", "));
    }

    private static Set<String> offered(Report report) {
        return evidence(report, Stage.HELLO).stream()
                .filter(line -> line.startsWith(OFFERED))
                .flatMap(line -> Arrays.stream(line.substring(OFFERED.length()).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Servers name their addresses in turns. */
    private static String sorted(Stage stage, Report report) {
        return evidence(report, stage).stream()
                .flatMap(line -> Arrays.stream(
                        line.replaceFirst("^.* has the address(es)? ", "").split(", ")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String greeting(Report report) {
        String said = String.join(" ", evidence(report, Stage.GREETING));
        return PASSING.matcher(said).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String version(Report report) {
        return encrypt(report, line -> line.startsWith("TLS ")).replaceFirst(",.*", "");
    }

    private static String certificate(Report report) {
        return DAYS_LEFT
                .matcher(encrypt(report, line -> line.startsWith(CERTIFICATE)))
                .replaceAll("");
    }

    private static String encrypt(Report report, Predicate<String> wanted) {
        return evidence(report, Stage.ENCRYPT).stream()
                .filter(wanted)
                .findFirst()
                .orElse("");
    }

    private static List<String> evidence(Report report, Stage stage) {
        return report.of(stage).stream()
                .flatMap(result -> switch (result.outcome()) {
                    case Outcome.Passed(var seen) -> seen.stream();
                    case Outcome.Warned(var symptom, var seen) -> seen.stream();
                    case Outcome.Failed(var symptom, var seen) -> seen.stream();
                    case Outcome.Skipped skipped -> Stream.<String>empty();
                })
                .toList();
    }
}
