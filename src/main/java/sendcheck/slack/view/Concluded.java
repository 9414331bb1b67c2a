package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.OverrideCheck;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.report.SymptomWords;
import sendcheck.testrun.TestRun;

/** The parent message of a run that has ended. */
final class Concluded {

    private static final int FIRST_STEPS = 3;

    private Concluded() {}

    static Message message(TestRun run, TestRun.Conclusion conclusion) {
        String headline = Mrkdwn.bold(SavedWords.headline(run, conclusion), 450);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(Signs.of(run) + " " + headline));
        Finding finding = conclusion.finding();
        if (conclusion.report().verdict() == Verdict.INTERRUPTED
                && !conclusion.report().isGivenUp()) {
            blocks.add(Pieces.section(Interrupted.EXPLANATION));
        } else if (finding != null) {
            blocks.add(Pieces.section(cause(finding)));
            firstSteps(finding, blocks);
        }
        if (conclusion.changes() != null) {
            blocks.add(Pieces.facts(List.of(ChangesMessage.inOneLine(conclusion.changes()))));
        }
        OverrideCheck overrides = conclusion.report().overrides();
        if (overrides != null) {
            blocks.addAll(OverrideRows.of(overrides));
        }
        warnings(conclusion, blocks);
        ArrivalRow.of(run, conclusion).map(Pieces::section).ifPresent(blocks::add);
        blocks.add(Facts.of(run));
        blocks.add(Buttons.of(run));
        return new Message(Facts.title(run) + ": " + headline, blocks);
    }

    private static String cause(Finding finding) {
        String title = "*" + finding.sureness().title() + ":* " + Mrkdwn.text(finding.title(), 300);
        String explanation = finding.explanation().isBlank() ? "" : "\n" + Mrkdwn.text(finding.explanation(), 1_200);
        return title + explanation;
    }

    private static void firstSteps(Finding finding, List<LayoutBlock> blocks) {
        StringBuilder steps = new StringBuilder(Steps.actor(finding.actor()));
        Steps.numbered(finding.steps(), FIRST_STEPS)
                .forEach(step -> steps.append("\n").append(step));
        int more = finding.steps().size() - FIRST_STEPS;
        if (more > 0) {
            steps.append("\n_")
                    .append(more)
                    .append(more == 1 ? " more step" : " more steps")
                    .append(" in the thread_");
        }
        blocks.add(Pieces.section(steps.toString()));
    }

    private static void warnings(TestRun.Conclusion conclusion, List<LayoutBlock> blocks) {
        List<String> rows = new ArrayList<>();
        for (StageResult result : conclusion.report().stages()) {
            if (result.outcome() instanceof Outcome.Warned(var symptom, var evidence)) {
                rows.add(Signs.WARNING + " " + result.stage().title() + ": "
                        + Mrkdwn.text(SymptomWords.of(symptom), 400));
            }
        }
        blocks.addAll(Packed.rows(rows, 2_000, "warnings"));
    }
}
