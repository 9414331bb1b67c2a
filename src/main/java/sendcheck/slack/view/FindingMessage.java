package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.diagnosis.Outcome;
import sendcheck.diagnosis.StageResult;
import sendcheck.diagnosis.Verdict;
import sendcheck.remedy.Finding;
import sendcheck.report.Headline;
import sendcheck.report.SymptomWords;
import sendcheck.testrun.TestRun;

/** In the thread: what the failure means, the server's own words, all steps. */
final class FindingMessage {

    private static final int MOST_STEPS = 10;

    private FindingMessage() {}

    static Message of(TestRun run, TestRun.Conclusion conclusion) {
        Finding finding = conclusion.finding();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(opening(run, conclusion)));
        conclusion.report().failure().ifPresent(failure -> ownWords(failure, blocks));
        if (finding != null) {
            advice(finding, blocks);
            if (finding.asksToConnect()) {
                blocks.add(Pieces.actions(List.of(Buttons.connect(run.profile()))));
            }
        }
        conclusion.report().proposals().stream()
                .limit(1)
                .map(proposal -> Buttons.editSettings(run.profile(), proposal.submission()))
                .forEach(button -> blocks.add(Pieces.actions(List.of(button))));
        return new Message(finding == null ? "What it means" : Mrkdwn.text(finding.title(), 300), blocks);
    }

    /** A finding about something that did not fail. */
    static Message of(Finding finding) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(opening(finding)));
        advice(finding, blocks);
        return new Message(Mrkdwn.text(finding.title(), 300), blocks);
    }

    private static void advice(Finding finding, List<LayoutBlock> blocks) {
        blocks.add(Pieces.section(Steps.actor(finding.actor())));
        blocks.addAll(Packed.rows(Steps.numbered(finding.steps(), MOST_STEPS), 4_000, "steps"));
        link(finding, blocks);
    }

    private static String opening(Finding finding) {
        String explanation = finding.explanation().isBlank() ? "" : "\n" + Mrkdwn.text(finding.explanation(), 2_400);
        return Mrkdwn.bold(finding.title(), 300) + explanation;
    }

    private static String opening(TestRun run, TestRun.Conclusion conclusion) {
        Finding finding = conclusion.finding();
        if (finding != null) {
            return opening(finding);
        }
        if (conclusion.report().verdict() == Verdict.INTERRUPTED) {
            return Interrupted.EXPLANATION;
        }
        return Mrkdwn.text(Headline.of(conclusion.report(), conclusion.recipient(), run.dryRun()), 450) + ".";
    }

    private static void ownWords(StageResult failure, List<LayoutBlock> blocks) {
        if (failure.outcome() instanceof Outcome.Failed(var symptom, var evidence)) {
            List<String> words = SymptomWords.quoted(symptom);
            if (!words.isEmpty()) {
                blocks.add(Pieces.section(
                        "*The server's own words* (" + failure.stage().title() + ")\n" + CodeBlock.of(words, 2_400)));
            }
        }
    }

    static void link(Finding finding, List<LayoutBlock> blocks) {
        String uri = finding.link();
        String link = uri == null ? "" : Mrkdwn.link(uri, "Read more");
        if (!link.isEmpty()) {
            blocks.add(Pieces.facts(List.of(link)));
        }
    }
}
