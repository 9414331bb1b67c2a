package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import sendcheck.testrun.TestRun;

/** The mail server took the message and it is not in the inbox: where to look, nearest first. */
final class NotYetAnswer {

    private NotYetAnswer() {}

    static Message of(TestRun run, TestRun.Conclusion conclusion) {
        String to = Mrkdwn.text(conclusion.recipient(), 270);
        String words = "The test email to " + to + " has not arrived yet. Look here, in this order:";
        List<String> steps = new ArrayList<>();
        steps.add("Wait a few minutes. Some servers make unknown senders wait.");
        steps.add(
                "Look into the *spam or junk folder*, and into other tabs and folders that rules sort mail into. Search for "
                        + Mrkdwn.code(run.id().value(), 50) + ", which stands in the subject.");
        steps.add("Look into the *quarantine* of the mail filter, or ask the administrator of "
                + domain(conclusion.recipient()) + " to.");
        steps.add(trace(conclusion));
        steps.add("Try another recipient, at another provider: `/email-test "
                + Mrkdwn.text(run.profile().toString(), 90)
                + " to ADDRESS`. When that one arrives, the filter is at the recipient's side.");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            list.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(steps.get(i));
        }
        List<LayoutBlock> blocks = List.of(Pieces.section(words), Pieces.section(list.toString()), Facts.of(run));
        return new Message(words, blocks);
    }

    private static String trace(TestRun.Conclusion conclusion) {
        String queueId = conclusion.report().queueId();
        String time = Mrkdwn.moment(conclusion.at());
        return "Ask the administrator of the sending mail server to *trace the message*"
                + (queueId == null ? " of " + time : ": queue id " + Mrkdwn.code(queueId, 120) + ", taken " + time)
                + ".";
    }

    private static String domain(String recipient) {
        return Mrkdwn.text(recipient.substring(recipient.lastIndexOf('@') + 1), 270);
    }
}
