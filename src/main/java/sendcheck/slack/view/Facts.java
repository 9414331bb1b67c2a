package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.report.Durations;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.RunKind;
import sendcheck.testrun.TestRun;

/** Who asked for what and when, in one grey line. */
final class Facts {

    private Facts() {}

    static LayoutBlock of(TestRun run) {
        List<String> facts = new ArrayList<>();
        facts.add(title(run));
        addAddresses(facts, run);
        if (run.dryRun()) {
            facts.add(run.kind() == RunKind.OVERRIDES ? "overrides, nothing is sent" : "dry run");
        }
        if (run.occasion() instanceof Occasion.Unsaved) {
            facts.add("*unsaved settings*");
        }
        facts.add("asked by " + Mrkdwn.text(run.requester().name(), 80));
        TestRun.Conclusion conclusion = run.conclusion();
        if (conclusion == null) {
            facts.add(Mrkdwn.moment(run.orderedAt()));
        } else {
            addQueueId(facts, conclusion);
            facts.add(Durations.words(conclusion.report().took()));
            facts.add(Mrkdwn.moment(conclusion.at()));
        }
        facts.add("run " + Mrkdwn.code(run.id().value(), 50));
        return Pieces.facts(facts);
    }

    static String title(TestRun run) {
        return Mrkdwn.bold(run.profileTitle(), 150);
    }

    private static void addAddresses(List<String> facts, TestRun run) {
        TestRun.Conclusion conclusion = run.conclusion();
        String recipient = conclusion == null ? run.recipient() : conclusion.recipient();
        if (recipient != null && !recipient.isBlank()) {
            facts.add("to " + Mrkdwn.text(recipient, 270));
        }
        String from = run.from();
        if (from != null) {
            facts.add("as " + Mrkdwn.text(from, 270));
        }
    }

    private static void addQueueId(List<String> facts, TestRun.Conclusion conclusion) {
        String queueId = conclusion.report().queueId();
        if (queueId != null) {
            facts.add("queue id " + Mrkdwn.code(queueId, 120));
        }
    }
}
