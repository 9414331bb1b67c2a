package sendcheck.arrival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sendcheck.arrival.AuthenticationResults.Result;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.ShownText;

/** Makes the stage {@code arrival} of what was seen in the probe mailbox. It never fails a run: the mail server did its part. */
public final class Sighting {

    private static final List<String> METHODS = List.of("spf", "dkim", "dmarc");

    private Sighting() {}

    /**
     * The message is in the mailbox.
     *
     * @param took since the message was sent
     */
    public static StageResult seen(Look.Seen seen, Duration took) {
        AuthenticationResults results = seen.authenticationResults() == null
                ? new AuthenticationResults("", List.of())
                : AuthenticationResults.parse(seen.authenticationResults())
                        .orElse(new AuthenticationResults("", List.of()));
        List<String> evidence = new ArrayList<>();
        evidence.add("Seen in the folder " + ShownText.of(seen.folder()) + " of the probe mailbox");
        evidence.addAll(words(results));
        List<String> failed = best(results)
                .filter(Result::isFailed)
                .map(result -> title(result.method()))
                .toList();
        return result(outcome(seen, results, failed, evidence), took);
    }

    /** @param limit how long it was watched for */
    public static StageResult notSeen(Duration limit) {
        return result(new Outcome.Warned(new Symptom.NotSeen(limit), List.of()), limit);
    }

    /** Nobody could look. */
    public static StageResult unusable(Look.Unusable look, Duration took) {
        return result(new Outcome.Warned(new Symptom.MailboxUnusable(look.detail()), List.of()), took);
    }

    private static StageResult result(Outcome outcome, Duration took) {
        return new StageResult(Stage.ARRIVAL, outcome, took);
    }

    private static Outcome outcome(
            Look.Seen seen, AuthenticationResults results, List<String> failed, List<String> evidence) {
        if (seen.junk()) {
            return new Outcome.Warned(new Symptom.InJunk(ShownText.of(seen.folder()), failed), evidence);
        }
        return failed.isEmpty()
                ? new Outcome.Passed(evidence)
                : new Outcome.Warned(new Symptom.NotAuthentic(failed, name(results)), evidence);
    }

    private static List<String> words(AuthenticationResults results) {
        if (results.server().isEmpty() && results.results().isEmpty()) {
            return List.of("The receiving server does not say whether SPF, DKIM and DMARC passed");
        }
        List<String> lines = new ArrayList<>(best(results).map(Sighting::words).toList());
        if (lines.isEmpty()) {
            return List.of("The receiving server " + ShownText.of(results.server())
                    + (results.server().isEmpty() ? "" : " ") + "checked none of SPF, DKIM and DMARC");
        }
        lines.add("Checked by " + name(results));
        return lines;
    }

    private static String name(AuthenticationResults results) {
        return results.server().isEmpty() ? "the receiving server" : ShownText.of(results.server());
    }

    private static Stream<Result> best(AuthenticationResults results) {
        return METHODS.stream().flatMap(method -> results.best(method).stream());
    }

    private static String title(String method) {
        return method.toUpperCase(Locale.ROOT);
    }

    private static String words(Result result) {
        String identity = result.identity().isEmpty() ? "" : " for " + ShownText.of(result.identity());
        return title(result.method()) + identity + ": " + meaning(result);
    }

    private static String meaning(Result result) {
        boolean signature = result.method().equals("dkim");
        return switch (result.value()) {
            case "pass" -> "passed";
            case "fail", "hardfail" -> signature ? "failed, the signature does not hold" : "failed";
            case "softfail" -> "failed softly, the address that we send from is not listed";
            case "none" -> signature ? "none, the message is not signed" : "none, the domain publishes no record";
            case "neutral" ->
                signature ? "neutral, the signature could not be used" : "neutral, the domain takes no stand";
            case "permerror" -> "failed, the record in DNS is wrong";
            case "temperror" -> "not checked, DNS did not answer in time";
            case "policy" -> "failed by a rule of the receiving server";
            default -> ShownText.of(result.value());
        };
    }
}
