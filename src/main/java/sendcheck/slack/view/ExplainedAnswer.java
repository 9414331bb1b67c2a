package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sendcheck.remedy.Explanation;
import sendcheck.remedy.Finding;
import sendcheck.remedy.Notice;

/** What a pasted text means. The text itself is not repeated: it may hold a secret. */
final class ExplainedAnswer {

    private static final int MOST_STEPS = 10;
    private static final int MOST_CLUES = 5;
    private static final int MOST_OTHERS = 4;
    private static final int MOST_RECIPIENTS = 5;

    private ExplainedAnswer() {}

    static Message of(String pasted, Explanation explanation) {
        if (pasted.isBlank()) {
            return nothingPasted();
        }
        Message first = explanation.shortened() ? withNote(one(explanation)) : one(explanation);
        if (!explanation.namesRecipients()) {
            return first;
        }
        List<LayoutBlock> blocks = new ArrayList<>(addressed(explanation, first));
        List<Explanation> others = explanation.others();
        others.stream().limit(MOST_OTHERS).forEach(other -> blocks.addAll(addressed(other, one(other))));
        if (others.size() > MOST_OTHERS) {
            blocks.add(Pieces.facts(List.of("The text holds " + (others.size() - MOST_OTHERS)
                    + " more errors of other recipients; paste those alone to have them explained")));
        }
        return new Message(first.text(), blocks);
    }

    private static Message withNote(Message message) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.facts(List.of(Explanation.SHORTENED)));
        blocks.addAll(message.blocks());
        return new Message(message.text(), blocks);
    }

    private static Message one(Explanation explanation) {
        Finding finding = explanation.finding();
        Notice notice = explanation.notice();
        if (finding == null && notice != null) {
            return noticed(notice, explanation);
        }
        return finding == null ? unknown(explanation) : known(finding, explanation);
    }

    private static List<LayoutBlock> addressed(Explanation explanation, Message message) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section("*For* " + recipients(explanation.recipients())));
        blocks.addAll(message.blocks());
        return blocks;
    }

    private static String recipients(List<String> all) {
        String named = all.stream()
                .limit(MOST_RECIPIENTS)
                .map(recipient -> Mrkdwn.code(recipient, 320))
                .collect(Collectors.joining(" "));
        int more = all.size() - MOST_RECIPIENTS;
        return all.isEmpty() ? "another recipient" : more > 0 ? named + " and " + more + " more" : named;
    }

    private static Message nothingPasted() {
        String words =
                "Paste what the mail server said after it, an error of a program, lines of a log or a whole bounce.";
        return new Message(
                words,
                List.of(
                        Pieces.section(words),
                        Pieces.section(
                                "`/email-test explain 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication"
                                        + " is disabled for the Tenant.`"),
                        Pieces.facts(List.of("On a message, use its menu: *More actions*, *Explain mail error*"))));
    }

    private static Message known(Finding finding, Explanation explanation) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String why = finding.explanation().isBlank() ? "" : "\n" + Mrkdwn.text(finding.explanation(), 2_400);
        blocks.add(Pieces.section("*" + finding.sureness().title() + ":* " + Mrkdwn.bold(finding.title(), 300) + why));
        blocks.add(Pieces.section(Steps.actor(finding.actor())));
        blocks.addAll(Packed.rows(Steps.numbered(finding.steps(), MOST_STEPS), 4_000, "steps"));
        blocks.add(Pieces.facts(facts(finding, explanation)));
        return new Message(Mrkdwn.text(finding.title(), 300), blocks);
    }

    private static List<String> facts(Finding finding, Explanation explanation) {
        List<String> facts = new ArrayList<>();
        String recognised = explanation.recognisedBy().stream()
                .limit(MOST_CLUES)
                .map(clue -> Mrkdwn.code(clue, 100))
                .collect(Collectors.joining(" "));
        if (!recognised.isEmpty()) {
            facts.add("Recognised by " + recognised);
        }
        String provider = explanation.provider();
        if (provider != null) {
            facts.add("Looks like " + Mrkdwn.text(provider, 100));
        }
        String link = finding.link() == null ? "" : Mrkdwn.link(finding.link(), "Read more");
        if (!link.isEmpty()) {
            facts.add(link);
        }
        facts.add("A test of the profile tells more: `/email-test`");
        return facts;
    }

    private static Message noticed(Notice notice, Explanation explanation) {
        String sign = notice.isGood() ? Signs.GOOD : Signs.UNKNOWN;
        String words = sign + " " + notice.title() + ".";
        List<String> facts = new ArrayList<>();
        String provider = explanation.provider();
        if (provider != null) {
            facts.add("Looks like " + Mrkdwn.text(provider, 100));
        }
        facts.add("A test of the profile tells more: `/email-test`");
        return new Message(
                words, List.of(Pieces.section("*" + words + "*\n" + notice.explanation()), Pieces.facts(facts)));
    }

    private static Message unknown(Explanation explanation) {
        String words = Signs.WARNING + " This text is not known, so nothing can be said for certain.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(words));
        if (!explanation.nearest().isEmpty()) {
            List<String> nearest = explanation.nearest().stream()
                    .map(title -> "\u2022 " + Mrkdwn.text(title, 300))
                    .toList();
            blocks.add(Pieces.section("It comes near to:\n" + String.join("\n", nearest)));
        }
        blocks.add(Pieces.facts(List.of(
                "Paste the server's whole reply, with its number, or the whole bounce",
                "`/email-test` and the profile's name finds out more than a text can tell")));
        return new Message(words, blocks);
    }
}
