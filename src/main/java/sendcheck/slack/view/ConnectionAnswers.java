package sendcheck.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import sendcheck.command.Command;
import sendcheck.command.Command.Connection.Wish;
import sendcheck.connection.ConnectAccount.Answer;
import sendcheck.connection.ConnectedAccount;
import sendcheck.settings.ProfileName;

/** What is said privately to the one who wants to connect or disconnect an account. */
public final class ConnectionAnswers {

    private static final int MOST = 5;

    private ConnectionAnswers() {}

    /** What came of it. */
    public static Message of(Answer answer) {
        return switch (answer) {
            case Answer.Begun(var attempt, var before) ->
                message("A code to sign in to Microsoft as " + ConnectionMessages.mailbox(attempt)
                        + " comes in a direct message from Sendcheck." + (before == null ? "" : replaced(before)));
            case Answer.Disconnected(String mailbox, var before) ->
                message(
                        "Disconnected " + Mrkdwn.text(mailbox, 270) + ": Sendcheck has forgotten its tokens. "
                                + Mrkdwn.text(before.by().name(), 80) + " had connected it, "
                                + Mrkdwn.moment(before.at())
                                + ". To take back the permission at Microsoft as well, revoke the sessions of the account there.");
            case Answer.NotConnected(String mailbox) ->
                message(Mrkdwn.text(mailbox, 270) + " is not connected, so there was nothing to end.");
            case Answer.NothingToConnect() ->
                Answers.problem(
                        "This profile needs no account connected: only a sign-in with Microsoft 365 OAuth in the"
                                + " name of a person does.");
            case Answer.TooMany() ->
                Answers.problem("Too many people connect accounts just now. Try again in a quarter of an hour.");
            case Answer.Unusable(String problem) ->
                Answers.problem("The settings must be mended before anyone can sign in. " + problem);
        };
    }

    /** The attempt had ended before. */
    public static Message endedBefore() {
        return Answers.problem("This has ended already, or someone else began it.");
    }

    /** The name does not say which profile is meant. */
    public static Message which(Command.Connection typed, List<ProfileName> profiles) {
        if (profiles.isEmpty()) {
            return Answers.problem("There are no profiles yet.");
        }
        String words = "Which profile's account do you want to " + typed.wish().word() + "? "
                + Mrkdwn.code(typed.profile(), 200) + " does not say it.";
        List<ButtonElement> buttons = new ArrayList<>();
        for (ProfileName profile : profiles.subList(0, Math.min(MOST, profiles.size()))) {
            buttons.add(Pieces.button(
                    profile.fullTitle(),
                    ActionIds.placed(action(typed.wish()), buttons.size()),
                    ActionValues.profile(profile.key())));
        }
        return new Message(words, List.of(Pieces.section(words), Pieces.actions(buttons)));
    }

    private static String replaced(ConnectedAccount before) {
        return " The account is connected already: " + Mrkdwn.text(before.by().name(), 80) + " did it, "
                + Mrkdwn.moment(before.at()) + ". That stays until the new sign-in takes its place.";
    }

    private static String action(Wish wish) {
        return switch (wish) {
            case CONNECT -> ActionIds.CONNECT;
            case DISCONNECT -> ActionIds.DISCONNECT;
        };
    }

    private static Message message(String words) {
        List<LayoutBlock> blocks = List.of(Pieces.section(words));
        return new Message(words, blocks);
    }
}
