package sendcheck.check;

import java.util.List;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Problem;

/** What a stage has to show, in one line. */
final class Evidence {

    private Evidence() {}

    static String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed(List<String> evidence) -> String.join("; ", evidence);
            case Outcome.Warned(Symptom symptom, List<String> evidence) -> of(symptom, evidence);
            case Outcome.Failed(Symptom symptom, List<String> evidence) -> of(symptom, evidence);
            case Outcome.Skipped(Outcome.Because because) -> because.words();
        };
    }

    /** How the outcome is called in the output. */
    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> "passed";
            case Outcome.Warned warned -> "warned";
            case Outcome.Failed failed -> "failed";
            case Outcome.Skipped skipped -> "skipped";
        };
    }

    /** The server's own words are never left out. */
    private static String of(Symptom symptom, List<String> evidence) {
        String told = String.join("; ", evidence);
        if (symptom instanceof Symptom.Refused(var reply) && !told.contains(reply.text())) {
            return told.isEmpty() ? reply.quoted() : reply.quoted() + "; " + told;
        }
        return told.isEmpty() && symptom instanceof Symptom.InvalidSettings(List<Problem> problems)
                ? problems.stream().map(Problem::message).collect(Collectors.joining("; "))
                : told;
    }
}
