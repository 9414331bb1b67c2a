package sendcheck.report;

import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.Stage;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Symptom;

/**
 * A stage as people read it.
 *
 * @param title of the stage
 * @param time how long it took, {@code 0.12 s}; empty when it was not gone through
 * @param details what was seen, a line each, without secrets
 */
public record StageLine(Mark mark, String title, String time, List<String> details) {

    public StageLine {
        details = List.copyOf(details);
    }

    /** A stage that has ended. */
    public static StageLine of(StageResult result) {
        String title = result.stage().title();
        String time = Durations.words(result.took());
        return switch (result.outcome()) {
            case Outcome.Passed(var evidence) -> new StageLine(Mark.PASSED, title, time, evidence);
            case Outcome.Warned(var symptom, var evidence) ->
                new StageLine(Mark.WARNED, title, time, with(symptom, evidence));
            case Outcome.Failed(var symptom, var evidence) ->
                new StageLine(Mark.FAILED, title, time, with(symptom, evidence));
            case Outcome.Skipped(var because) -> new StageLine(Mark.SKIPPED, title, "", List.of(because.words()));
        };
    }

    /** A stage that goes on now. */
    public static StageLine running(Stage stage) {
        return new StageLine(Mark.RUNNING, stage.title(), "", List.of());
    }

    /** A stage that is yet to come. */
    public static StageLine pending(Stage stage) {
        return new StageLine(Mark.PENDING, stage.title(), "", List.of());
    }

    private static List<String> with(Symptom symptom, List<String> evidence) {
        List<String> lines = new ArrayList<>();
        lines.add(SymptomWords.of(symptom));
        lines.addAll(evidence);
        return lines;
    }
}
