package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.connection.Attempt;
import sendcheck.connection.Ending;
import sendcheck.remedy.Finding;

/** The private message about an attempt to connect an account that has ended. */
final class EndedConnection {

    private static final int MOST_STEPS = 10;

    private EndedConnection() {}

    static Message of(Attempt attempt, Ending ending) {
        ButtonElement again = Buttons.connect(attempt.profile());
        return switch (ending) {
            case Ending.Connected() -> connected(attempt);
            case Ending.OtherAccount(String account) -> other(attempt, account);
            case Ending.Expired() ->
                message(
                        attempt,
                        Signs.WARNING,
                        "The code to connect " + mailbox(attempt) + " was not entered in time, and is no longer valid.",
                        null,
                        List.of(again));
            case Ending.Declined() ->
                message(
                        attempt,
                        Signs.BAD,
                        "The sign-in was declined at Microsoft, so " + mailbox(attempt) + " was not connected.",
                        "Begin again, and allow what is asked, if that was not the intention.",
                        List.of(again));
            case Ending.Cancelled() ->
                message(
                        attempt,
                        Signs.NEVER,
                        "Connecting " + mailbox(attempt) + " was cancelled.",
                        null,
                        List.of(again));
            case Ending.Interrupted() ->
                message(
                        attempt,
                        Signs.WARNING,
                        "Connecting " + mailbox(attempt)
                                + " was interrupted, since Sendcheck was restarted or could not"
                                + " go on. The code is of no use any more.",
                        null,
                        List.of(again));
            case Ending.Failed(Finding finding) -> failed(attempt, finding);
        };
    }

    private static Message connected(Attempt attempt) {
        return message(
                attempt,
                Signs.GOOD,
                "Connected as " + mailbox(attempt) + " by "
                        + Mrkdwn.text("@" + attempt.by().name(), 80) + ".",
                "Test emails of " + Mrkdwn.name(attempt.profileTitle(), 150) + " sign in with it from now on.",
                List.of(ConnectionMessages.runTest(attempt), Buttons.disconnect(attempt.profile())));
    }

    private static Message other(Attempt attempt, String account) {
        String who = account.isEmpty() ? "an account without a name" : Mrkdwn.text(account, 270);
        String wanted = mailbox(attempt);
        return message(
                attempt,
                Signs.WARNING,
                "You signed in as " + who + ", but these settings send as " + wanted + ". Nothing was kept.",
                "1. Begin again in a private window of the browser, and sign in as " + wanted
                        + ".\n2. If nobody can sign in"
                        + " as " + wanted + ", since it is a shared mailbox or another name of the account: enter "
                        + who
                        + " as the user name in the settings, keep the From address, and have the administrator grant that"
                        + " account *Send As* for " + wanted + ".",
                List.of(Buttons.connect(attempt.profile()), Buttons.editSettings(attempt.profile())));
    }

    private static Message failed(Attempt attempt, Finding finding) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String words = "Connecting " + mailbox(attempt) + " failed: " + Mrkdwn.text(finding.title(), 300);
        blocks.add(Pieces.section(Signs.BAD + " " + words));
        if (!finding.explanation().isBlank()) {
            blocks.add(Pieces.section(Mrkdwn.text(finding.explanation(), 1_200)));
        }
        blocks.add(Pieces.section(Steps.actor(finding.actor())));
        blocks.addAll(Packed.rows(Steps.numbered(finding.steps(), MOST_STEPS), 4_000, "steps"));
        FindingMessage.link(finding, blocks);
        blocks.add(ConnectionMessages.facts(attempt));
        blocks.add(
                Pieces.actions(List.of(Buttons.connect(attempt.profile()), Buttons.editSettings(attempt.profile()))));
        return new Message(words, blocks);
    }

    /** @param more null: nothing */
    private static Message message(
            Attempt attempt, String sign, String words, @Nullable String more, List<ButtonElement> buttons) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.section(sign + " " + words));
        if (more != null) {
            blocks.add(Pieces.section(more));
        }
        blocks.add(ConnectionMessages.facts(attempt));
        blocks.add(Pieces.actions(buttons));
        return new Message(words, blocks);
    }

    private static String mailbox(Attempt attempt) {
        return ConnectionMessages.mailbox(attempt);
    }
}
