package sendcheck.remedy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sendcheck.diagnosis.Symptom;
import sendcheck.settings.Problem;

/** Settings that cannot work as they stand. */
final class SettingsFindings {

    private SettingsFindings() {}

    static Finding invalid(Situation situation, Symptom.InvalidSettings seen) {
        List<Problem> errors = seen.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
        List<Problem> told = errors.isEmpty() ? seen.problems() : errors;
        return told.isEmpty() ? OtherFindings.unexplained(situation) : invalid(situation, told);
    }

    private static Finding invalid(Situation situation, List<Problem> problems) {
        String fields = problems.stream()
                .map(problem -> problem.field().label())
                .distinct()
                .collect(Collectors.joining(", "));
        return situation.finding(
                problems.get(0).field().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "The settings need a correction: " + fields,
                Actor.YOU,
                "With these settings no mail can go out, so nothing was sent and the mail server was not contacted.",
                problems.stream().map(Problem::message).distinct().toArray(String[]::new));
    }
}
