package sendcheck.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Symptom;
import sendcheck.report.SymptomWords;

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

    /** What the settings stage shows of its problems is their messages already. */
    private static String of(Symptom symptom, List<String> evidence) {
        boolean told = symptom instanceof Symptom.InvalidSettings && !evidence.isEmpty();
        return Stream.concat(told ? Stream.empty() : Stream.of(SymptomWords.of(symptom)), evidence.stream())
                .collect(Collectors.joining("; "));
    }
}
